package io.keelson.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that hold for every type of {@link ValueTypes#ALL}; a new type is held to them by being listed. */
class ValueTypesProperties {
    record Held(ValueType<?> type, Object value) {}

    @Property(tries = 20_000)
    void whatIsPrintedIsReadAsTheSame(@ForAll("values") Held held) {
        String text = held.value().toString();
        assertEquals(held.value(), held.type().parse(text), () -> held.type().name() + " printed '" + text + "'");
    }

    /** What could not be read might be misread by the next line of whatever file it lands in. */
    @Property(tries = 20_000)
    void whatIsPrintedIsOneLine(@ForAll("values") Held held) {
        assertFalse(held.value().toString().codePoints().anyMatch(c -> c != '\t' && Character.isISOControl(c)));
    }

    @Property(tries = 20_000)
    void everyTextIsReadOrRefusedWithWhatIsAllowed(@ForAll("types") ValueType<?> type, @ForAll("texts") String text) {
        try {
            Object value = type.parse(text);
            assertEquals(value, type.parse(value.toString()), () -> type.name() + " read '" + text + "' as " + value);
        } catch (InvalidValue e) {
            assertFalse(e.allowed().isBlank());
            assertFalse(e.what().isBlank());
            assertTrue(
                    e.offset() >= 0 && e.offset() + Math.max(0, e.length()) <= text.length(),
                    () -> type.name() + " places the fault of '" + text + "' at " + e.offset() + ", " + e.length());
        }
    }

    @Example
    void everyTypeHasArbitraryValues() {
        List<String> without = ValueTypes.ALL.stream()
                .map(ValueType::name)
                .filter(name -> ValueArbitraries.of(name).isEmpty())
                .toList();
        assertEquals(List.of(), without);
    }

    @Example
    void examplesAreReadAndTheFirstIsCanonical() {
        for (ValueType<?> type : ValueTypes.ALL) {
            type.examples().forEach(example -> assertInstanceOf(type.of(), type.parse(example)));
            String first = type.examples().get(0);
            assertEquals(first, type.parse(first).toString(), type.name());
        }
    }

    @Example
    void namesAreUniqueAndFound() {
        Set<String> names = new HashSet<>();
        for (ValueType<?> type : ValueTypes.ALL) {
            assertTrue(names.add(type.name()), type.name());
            assertTrue(type.name().matches("[a-z]+(-[a-z]+)*"), type.name());
            assertEquals(type, ValueType.named(type.name()).orElseThrow());
        }
    }

    @Provide
    Arbitrary<Held> values() {
        return Arbitraries.of(ValueTypes.ALL)
                .flatMap(type -> ValueArbitraries.of(type.name()).orElseThrow().map(value -> new Held(type, value)));
    }

    @Provide
    Arbitrary<ValueType<?>> types() {
        return Arbitraries.of(ValueTypes.ALL);
    }

    /** Near misses: pieces of the grammars, joined at random. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "1",
                "0",
                "12",
                "-",
                "+",
                ".",
                ",",
                ":",
                "/",
                " ",
                "%",
                "=",
                "\"",
                "'",
                "\\",
                "@",
                "~",
                "#",
                "a",
                "K",
                "M",
                "MiB",
                "GB",
                "s",
                "min",
                "max",
                "infinity",
                "auto",
                "off",
                "SIG",
                "TERM",
                "RTMIN",
                "/dev/",
                "LABEL=",
                ".service",
                "\t",
                "\n",
                "\0",
                "é",
                "9223372036854775807",
                "18446744073709551615");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(5).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(8));
    }
}
