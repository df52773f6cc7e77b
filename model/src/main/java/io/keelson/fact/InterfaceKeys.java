package io.keelson.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sysctl keys of one network interface, whose facts stand in the rows of {@code default} and {@code all}. */
final class InterfaceKeys {
    private static final List<String> GROUPS =
            List.of("net.ipv4.conf.", "net.ipv4.neigh.", "net.ipv6.conf.", "net.ipv6.neigh.");

    /** The neighbour table is collected as a whole: these are keys of default alone. Source: net/core/neighbour.c. */
    private static final Set<String> OF_WHOLE_TABLE =
            Set.of(".gc_interval", ".gc_thresh1", ".gc_thresh2", ".gc_thresh3");

    private final FactTable table;

    /** What holds for any interface, by the row that says it: there are more interfaces than rows. */
    private final Map<String, Fact> ofAny = new ConcurrentHashMap<>();

    InterfaceKeys(FactTable table) {
        this.table = table;
    }

    /** The facts of a key such as {@code net.ipv4.conf.eth0.rp_filter}. */
    Optional<Fact> find(String key) {
        for (String group : GROUPS) {
            int end = key.lastIndexOf('.');
            if (key.startsWith(group) && end > group.length() && end < key.length() - 1) {
                return OF_WHOLE_TABLE.contains(key.substring(end))
                        ? Optional.empty()
                        : ofAny(group + "default" + key.substring(end))
                                .or(() -> ofAny(group + "all" + key.substring(end)))
                                .map(fact -> fact.withKey(key));
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> ofAny(String row) {
        Fact known = ofAny.get(row);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Fact> read = table.find(row).map(Fact::ofInterface);
        read.ifPresent(fact -> ofAny.put(row, fact));
        return read;
    }
}
