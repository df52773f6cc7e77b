package io.keelson.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sysctl keys of one network interface, whose facts stand in the rows of {@code default} and {@code all}. */
final class InterfaceKeys {
    private static final Pattern FORM = Pattern.compile("(net\\.ipv[46]\\.(?:conf|neigh)\\.)(.+)\\.([^.]+)");

    /** The neighbour table is collected as a whole: these are keys of default alone. Source: net/core/neighbour.c. */
    private static final Pattern WHOLE_TABLE = Pattern.compile("gc_interval|gc_thresh[123]");

    private InterfaceKeys() {}

    /** The facts of a key such as {@code net.ipv4.conf.eth0.rp_filter}. */
    static Optional<Fact> find(FactTable table, String key) {
        Matcher form = FORM.matcher(key);
        if (!form.matches() || WHOLE_TABLE.matcher(form.group(3)).matches()) {
            return Optional.empty();
        }
        return List.of("default", "all").stream()
                .map(name -> table.find(form.group(1) + name + "." + form.group(3)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(fact -> fact.ofInterface(key));
    }
}
