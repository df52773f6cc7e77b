package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Optional;

/** What the facts say of a directive: whether its section has it, how often it may stand, which texts it takes. */
final class UnitGrammar {
    private static final List<String> SECTIONS = List.of("Unit", "Service", "Install", "Slice", "Socket", "Timer");

    private UnitGrammar() {}

    static void require(String section, String name, Directive value) {
        String key = Keys.directive(section, name).toString();
        if (!SECTIONS.contains(section)) {
            throw InvalidValue.of("section of a unit", section, String.join(", ", SECTIONS))
                    .between(List.of(key));
        }
        Optional<Fact> fact = Facts.builtIn().systemd(section, name);
        if (fact.isEmpty() && !name.matches("X-[A-Za-z0-9_-]+")) {
            throw InvalidValue.of(
                            "directive of [" + section + "]", name, "a directive that systemd knows, or X- and a name")
                    .because("systemd drops it with one line in the log")
                    .between(List.of(key));
        }
        fact.ifPresent(known -> texts(known, key, value));
    }

    private static void texts(Fact fact, String key, Directive value) {
        if (value.texts().size() > 1 && !fact.isList()) {
            throw InvalidValue.of("value of " + key, value.texts(), "one text")
                    .because("a second line would replace the first")
                    .between(List.of(key));
        }
        for (String text : value.texts()) {
            try {
                if (!text.isEmpty() || !fact.isReset()) {
                    fact.parse(text);
                }
            } catch (InvalidValue refused) {
                throw refused.between(List.of(key));
            }
        }
    }
}
