package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.value.EnvAssignments;
import io.keelson.value.EnvName;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.SortedMap;

/**
 * Holds what is set to one spelling. A unit would have two lines of which the last one wins, without a word. Only
 * values that have no counterpart elsewhere stay under {@code systemd}: {@code CPUWeight=idle}, a specifier in {@code
 * Environment=}.
 */
final class OneSpelling {
    private OneSpelling() {}

    static void require(Settings settings, SortedMap<String, Directive> service, Environment environment) {
        for (ResourceControl.Line line : ResourceControl.lines(settings)) {
            if (service.containsKey(line.directive())) {
                throw twice(line.directive(), line.setting().key().toString());
            }
        }
        service.values().forEach(OneSpelling::requireKey);
        Directive lines = service.get("Environment");
        for (int i = 0; lines != null && i < lines.texts().size(); i++) {
            lines.value(i, EnvAssignments.class)
                    .ifPresent(
                            line -> line.variables().forEach((name, value) -> requireApart(environment, name, value)));
        }
    }

    /** A limit that a key can say is said by the key, by which the checks know it. */
    private static void requireKey(Directive directive) {
        KeyFacts.of(directive.key()).flatMap(Fact::sameAs).ifPresent(key -> {
            if (ResourceControl.hasCounterpart(key, directive.texts())) {
                String name = directive.key().name();
                throw InvalidValue.of("standard", name + "=" + directive.last(), key)
                        .because("a directive that spells another key is set by that key")
                        .between(List.of(directive.key().toString()));
            }
        });
    }

    private static void requireApart(Environment environment, EnvName name, String value) {
        if (environment.variables().containsKey(name.toString())) {
            throw twice("Environment", "env." + name);
        }
        requireSpecifier(name, value);
    }

    /** A variable that is plain data has a key of its own, by which the checks know it. */
    private static void requireSpecifier(EnvName name, String value) {
        if (!value.replace("%%", "").contains("%")) {
            throw InvalidValue.of("standard", "Environment=" + name + "=" + value, "env." + name)
                    .because("only what has a specifier such as %i stays a line of the unit")
                    .between(List.of("systemd.Service.Environment"));
        }
    }

    private static InvalidValue twice(String directive, String key) {
        return InvalidValue.of("standard", directive + "= beside " + key, "one of the two, because they set the same")
                .because("the unit would have a line of each, and the last one wins without a word")
                .between(List.of("systemd.Service." + directive, key));
    }
}
