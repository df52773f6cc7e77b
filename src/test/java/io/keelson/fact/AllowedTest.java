package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0..200",
                "1..",
                "..5",
                "-1..1",
                "-20..-10",
                "a|b|c",
                "one",
                "+max",
                "+a|b",
                "bool|strict",
                "fd|file:"
            })
    void printsWhatItReads(String cell) {
        assertEquals(cell, Allowed.parse(cell).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "a||b", "|a", "a|", "5..1", "1..x y", "0 1 2", "..", "+"})
    void refusesWhatHasNoGrammar(String cell) {
        assertThrows(IllegalArgumentException.class, () -> Allowed.parse(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "0..200, 0, true",
        "0..200, 200, true",
        "0..200, 201, false",
        "0..200, -1, false",
        "1.., 18446744073709551615, true",
        "1.., 0, false",
        "..5, 6, false",
        "..5, -9, true",
        "1..65535, 1024 65535, true",
        "1..65535, 1024 65536, false",
        "1..65535, 0 1024, false",
        "0..10, max, true",
        "a|b, a, true",
        "a|b, A, false",
        "a|b, c, false",
        "bool|strict, strict, true",
        "bool|strict, True, true",
        "bool|strict, off, true",
        "bool|strict, Strict, false",
        "bool|strict, bool, false",
        "fd|file:, file:/dev/null, true",
        "fd|file:, append:/dev/null, false",
        "fd|file:, fd:x, false",
    })
    void holdsAValueAgainstTheCell(String cell, String text, boolean good) {
        Allowed allowed = Allowed.parse(cell);
        if (good) {
            assertDoesNotThrow(() -> AllowedText.check("some.key", allowed, text, text));
        } else {
            assertThrows(InvalidValue.class, () -> AllowedText.check("some.key", allowed, text, text));
        }
    }

    @Test
    void theMessageSaysWhatIsAllowedAndWhere() {
        InvalidValue words = assertThrows(
                InvalidValue.class, () -> AllowedText.check("ProtectHome", Allowed.parse("bool|tmpfs"), "x", "x"));
        assertEquals("'x' is no value of ProtectHome: allowed is yes, no, tmpfs", words.getMessage());
        InvalidValue range = assertThrows(
                InvalidValue.class, () -> AllowedText.check("ports", Allowed.parse("1..65535"), "1 70000", "1 70000"));
        assertEquals("70000", range.got());
        assertEquals(2, range.offset());
        assertTrue(range.allowed().equals("1..65535"));
    }
}
