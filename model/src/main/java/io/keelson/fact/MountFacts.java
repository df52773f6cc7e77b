package io.keelson.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks mount options up: those of the file system first, then those of every one. */
record MountFacts(FactTable table) {
    private static final String EVERY = "generic";

    /** File systems that share a driver with one the table has. */
    private static final Map<String, String> DRIVERS = Map.of("ext2", "ext4", "ext3", "ext4", "nfs", "nfs4");

    Optional<Fact> find(String fs, String option) {
        return inGroup(DRIVERS.getOrDefault(fs, fs), option).or(() -> inGroup(EVERY, option));
    }

    /** Whether it has options of its own. */
    boolean has(String fs) {
        return !fs.equals(EVERY) && table.has(DRIVERS.getOrDefault(fs, fs) + ".");
    }

    /** The names of the options of that file system and of every one, both words of a pair. */
    List<String> options(String fs) {
        return Stream.of(DRIVERS.getOrDefault(fs, fs), EVERY)
                .flatMap(group -> table.within(group + "."))
                .flatMap(fact -> names(fact, fact.key().substring(fact.key().indexOf('.') + 1)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The file systems that have options of their own, sorted. */
    List<String> types() {
        return table.keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(group -> !group.equals(EVERY))
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Fact> inGroup(String group, String option) {
        return table.find(group + "." + option)
                .or(() -> table.find(group + "." + other(option)).filter(MountFacts::isPair));
    }

    private static Stream<String> names(Fact fact, String option) {
        return isPair(fact) ? Stream.of(option, other(option)) : Stream.of(option);
    }

    private static boolean isPair(Fact fact) {
        return fact.own("form").filter(form -> form.startsWith("flag/no-pair")).isPresent();
    }

    private static String other(String option) {
        return option.startsWith("no") ? option.substring(2) : "no" + option;
    }
}
