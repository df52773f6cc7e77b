package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.value.GoDebug;
import io.keelson.value.InvalidValue;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds a value that was made in Java against what is known of its key, where the key's class alone says little: a
 * kernel setting, an interface file, a flag and a key of GODEBUG are texts to Java. What is written in a spec is read by
 * the same facts.
 */
final class GivenValue {
    private GivenValue() {}

    /** @throws InvalidValue when the consumer of the key would not take it; names the key */
    static void require(Key<?> key, Object value) {
        Objects.requireNonNull(value, () -> "the value of " + key);
        try {
            read(key, value);
        } catch (InvalidValue refused) {
            throw refused.between(List.of(key.toString()));
        }
    }

    private static void read(Key<?> key, Object value) {
        if (key.equals(Keys.TARGET_OS)) {
            Facts facts = Facts.builtIn();
            if (facts.target(value.toString()).isEmpty()) {
                throw InvalidValue.of("distribution", value, String.join(", ", facts.targets()));
            }
        } else if (key.equals(Keys.TARGET_CPUS) && (Integer) value < 1) {
            throw InvalidValue.of("number of CPUs", value, "1 or more");
        } else if (value instanceof String text && key.section().equals("env")) {
            new GoDebug(Map.of(key.name(), text));
        } else if (value instanceof SysctlValue || value instanceof String) {
            KeyFacts.of(key).ifPresent(fact -> read(fact, value.toString()));
        }
    }

    private static void read(Fact fact, String text) {
        if (fact.type().equals("bool") && fact.table().equals("gobuild")) {
            if (!text.equals("true") && !text.equals("false")) {
                throw InvalidValue.of("switch of go build", text, "true or false");
            }
            return;
        }
        fact.parse(text);
    }
}
