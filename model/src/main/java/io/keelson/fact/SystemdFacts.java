package io.keelson.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks directives up by the section they stand in: its own ones, then those that several kinds of unit share. */
final class SystemdFacts {
    /** Groups of the table that are no sections; their rows say which sections take them. */
    private static final List<String> SHARED = List.of("Exec", "Kill", "Cgroup");

    private final FactTable table;

    /** Keys of directives by the settings that they spell. */
    private final Lazy<Map<String, String>> spellings;

    SystemdFacts(FactTable table) {
        this.table = table;
        this.spellings = new Lazy<>(table::keysByLastColumn);
    }

    Optional<Fact> find(String section, String directive) {
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

    /** The same of one section, without lists: each directive of a spec asks several times. */
    private static boolean takes(Fact fact, String section) {
        return hasWord(fact, "in", section) && !hasWord(fact, "void_in", section);
    }

    private static boolean hasWord(Fact fact, String column, String word) {
        String cell = fact.own(column).orElse("");
        int at = cell.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean begins = at == 0 || cell.charAt(at - 1) == ' ';
            if (begins && (end == cell.length() || cell.charAt(end) == ' ')) {
                return true;
            }
            at = cell.indexOf(word, end);
        }
        return false;
    }

    private static List<String> words(Fact fact, String column) {
        return List.of(fact.own(column).orElse("").split(" "));
    }
}
