package io.keelson.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks directives up by the section they stand in: its own ones, then those that several kinds of unit share. */
record SystemdFacts(FactTable table) {
    /** Groups of the table that are no sections; their rows say which sections take them. */
    private static final List<String> SHARED = List.of("Exec", "Kill", "Cgroup");

    Optional<Fact> find(String section, String directive) {
        return groups(section)
                .map(group -> table.find(group + "." + directive))
                .flatMap(Optional::stream)
                .filter(fact -> sections(fact).contains(section))
                .findFirst();
    }

    List<String> directives(String section) {
        return groups(section)
                .flatMap(group -> table.within(group + "."))
                .filter(fact -> sections(fact).contains(section))
                .map(SystemdFacts::name)
                .sorted()
                .toList();
    }

    List<String> sections(String directive) {
        return table.keys().stream()
                .filter(key -> key.endsWith("." + directive))
                .flatMap(key -> table.find(key).stream())
                .flatMap(fact -> sections(fact).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The directive whose last column, {@code same_as}, says this key. */
    Optional<String> spelling(String key) {
        return table.ending(key).map(SystemdFacts::name).findFirst();
    }

    private static String name(Fact fact) {
        return fact.key().substring(fact.key().indexOf('.') + 1);
    }

    private static Stream<String> groups(String section) {
        return Stream.concat(Stream.of(section), SHARED.stream());
    }

    /** Those that take it; a section of {@code void_in} knows the name and drops the line all the same. */
    private static List<String> sections(Fact fact) {
        List<String> dropping = words(fact, "void_in");
        return words(fact, "in").stream()
                .filter(section -> !dropping.contains(section))
                .toList();
    }

    private static List<String> words(Fact fact, String column) {
        return List.of(fact.own(column).orElse("").split(" "));
    }
}
