package io.keelson.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Looks directives up by the section they stand in: its own ones, then those that several kinds of unit share. */
final class SystemdFacts {
    /** Groups of the table that are no sections; their rows say which sections take them. */
    private static final List<String> SHARED = List.of("Exec", "Kill", "Cgroup");

    private final FactTable table;

    /** Keys of directives by the settings that they spell. */
    private final Lazy<Map<String, String>> spellings;

    /** What was found before, by section and name: each directive of a spec asks several times. */
    private final Map<String, Map<String, Fact>> found = new ConcurrentHashMap<>();

    SystemdFacts(FactTable table) {
        this.table = table;
        this.spellings = new Lazy<>(table::keysByLastColumn);
    }

    Optional<Fact> find(String section, String directive) {
        Map<String, Fact> its = found.getOrDefault(section, Map.of());
        Fact known = its.get(directive);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Fact> fact = look(section, directive);
        fact.ifPresent(row -> found.computeIfAbsent(section, name -> new ConcurrentHashMap<>())
                .put(directive, row));
        return fact;
    }

    private Optional<Fact> look(String section, String directive) {
        Optional<Fact> own = inGroup(section, section, directive);
        for (String group : SHARED) {
            if (own.isEmpty()) {
                own = inGroup(group, section, directive);
            }
        }
        return own;
    }

    private Optional<Fact> inGroup(String group, String section, String directive) {
        return table.find(group + "." + directive).filter(fact -> takes(fact, section));
    }

    List<String> directives(String section) {
        return groups(section)
                .flatMap(group -> table.within(group + "."))
                .filter(fact -> takes(fact, section))
                .map(fact -> name(fact.key()))
                .sorted()
                .toList();
    }

    /** Of the section's own and the shared ones; a section that takes less than all shared ones does not matter here. */
    List<String> live(String section) {
        List<String> groups = groups(section).map(group -> group + ".").toList();
        return table.keysWith("live", Liveness.YES.toString()).stream()
                .filter(key -> groups.stream().anyMatch(key::startsWith))
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
        return Optional.ofNullable(spellings.get().get(key)).map(SystemdFacts::name);
    }

    private static String name(String key) {
        return key.substring(key.indexOf('.') + 1);
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

    private static boolean takes(Fact fact, String section) {
        return sections(fact).contains(section);
    }

    private static List<String> words(Fact fact, String column) {
        return List.of(fact.own(column).orElse("").split(" "));
    }
}
