package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the facts say of a directive: whether its section has it, how often it may stand, which texts it takes. */
final class UnitGrammar {
    private static final List<String> SECTIONS = List.of("Unit", "Service", "Install", "Slice", "Socket", "Timer");

    /** What systemd leaves to others. Source: systemd.unit(5), "Unit File Format". */
    private static final Pattern FOREIGN = Pattern.compile("X-[A-Za-z0-9_-]+");

    private UnitGrammar() {}

    /** The directive's row; none for a foreign one. */
    static Optional<Fact> fact(Key<Directive> key) {
        String section = key.path().get(1);
        if (!SECTIONS.contains(section)) {
            throw InvalidValue.of("section of a unit", section, String.join(", ", SECTIONS));
        }
        Optional<Fact> fact = Facts.builtIn().systemd(section, key.name());
        if (fact.isEmpty() && !FOREIGN.matcher(key.name()).matches()) {
            throw InvalidValue.of(
                            "directive of [" + section + "]",
                            key.name(),
                            "a directive that systemd knows, or X- and a name")
                    .because("systemd drops it with one line in the log");
        }
        return fact;
    }

    /** The class of its values; a foreign directive has texts. */
    static Class<?> type(Optional<Fact> fact) {
        return fact.isPresent() ? fact.get().valueType().of() : String.class;
    }

    static void requireCount(Key<Directive> key, Optional<Fact> fact, List<String> lines) {
        if (lines.isEmpty()) {
            throw InvalidValue.of("directive", "[]", "one value or more");
        }
        if (lines.size() > 1 && fact.isPresent() && !fact.get().isList()) {
            throw InvalidValue.of("value of " + key, lines, "one text")
                    .because("a second line would replace the first");
        }
    }

    /** The value of a line; the line itself where it is empty, or its directive a foreign one. */
    static Object read(Optional<Fact> fact, String line) {
        boolean isReset = line.isEmpty() && (fact.isEmpty() || fact.get().isReset());
        Object value = isReset || fact.isEmpty() ? line : parse(fact.get(), line);
        requireLine(line);
        return value;
    }

    private static Object parse(Fact fact, String line) {
        try {
            return fact.parse(line);
        } catch (InvalidValue refused) {
            throw line.isEmpty() ? whyNotEmpty(fact).map(refused::because).orElse(refused) : refused;
        }
    }

    /** Source: systemd.unit(5), "dependency lists"; systemd 252 src/core/load-fragment.c, config_parse_delegate. */
    private static Optional<String> whyNotEmpty(Fact fact) {
        if (fact.key().equals("Cgroup.Delegate")) {
            return Optional.of("an empty Delegate= turns delegation on, without a controller");
        }
        return Optional.of("an empty line takes nothing back here: what was listed before it stays")
                .filter(why -> fact.columns().getOrDefault("reset", "").equals("no"));
    }

    private static void requireLine(String line) {
        OneLine.require("directive's value", line);
        if (!line.isEmpty() && (isBlank(line.charAt(0)) || isBlank(line.charAt(line.length() - 1)))) {
            throw InvalidValue.of("directive's value", line, "a text without blanks around it")
                    .because("systemd drops them");
        }
        if (line.endsWith("\\")) {
            throw InvalidValue.of("directive's value", line, "a text that does not end in a backslash")
                    .because("a backslash at the end of a line joins the next line to it")
                    .at(line.length() - 1, 1);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
