package io.keelson.resolve;

import io.keelson.origin.ExtensionFault;
import io.keelson.standard.BaseStandard;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The standards that other jars bring, by their names. */
final class ForeignStandards {
    private ForeignStandards() {}

    private static final class Holder {
        private static final SortedMap<String, BaseStandard> ALL = load();
    }

    static List<String> names() {
        return List.copyOf(Holder.ALL.keySet());
    }

    static Optional<String> text(String name) {
        return Optional.ofNullable(Holder.ALL.get(name))
                .map(standard -> ExtensionFault.guard(standard, "yaml()", standard::yaml));
    }

    private static SortedMap<String, BaseStandard> load() {
        SortedMap<String, BaseStandard> all = new TreeMap<>();
        ServiceLoader<BaseStandard> services =
                ServiceLoader.load(BaseStandard.class, ForeignStandards.class.getClassLoader());
        for (BaseStandard standard : ExtensionFault.load(services)) {
            String name = ExtensionFault.guard(standard, "name()", standard::name);
            boolean isTaken = BuiltInStandard.names().contains(name) || all.put(name, standard) != null;
            if (isTaken || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw ExtensionFault.of(standard.getClass(), name + " cannot be the name of a standard, or is taken");
            }
        }
        return all;
    }
}
