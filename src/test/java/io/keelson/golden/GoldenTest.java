package io.keelson.golden;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What the goldens' own keeper sees, says and writes. */
class GoldenTest {
    @TempDir
    Path home;

    @Test
    void saysWhereATextDiffers() throws IOException {
        Files.writeString(home.resolve("a.txt"), "one\ntwo\n");
        new Golden(home, false).matches("a.txt", "one\ntwo\n");
        String message = failure(() -> new Golden(home, false).matches("a.txt", "one\n2\n"));
        assertTrue(message.endsWith("a.txt:2\n  - two\n  + 2"), message);
        assertEquals("one\ntwo\n", Files.readString(home.resolve("a.txt")));
    }

    @Test
    void aLineBreakAtTheEndCounts() throws IOException {
        Files.writeString(home.resolve("a.txt"), "one\n");
        failure(() -> new Golden(home, false).matches("a.txt", "one"));
    }

    @Test
    void writesAndIsStillRed() throws IOException {
        Golden writing = new Golden(home, true);
        assertTrue(failure(() -> writing.matches("new/a.txt", "one\n")).contains("a.txt: is new"));
        assertEquals("one\n", Files.readString(home.resolve("new/a.txt")));
        assertDoesNotThrow(() -> writing.matches("new/a.txt", "one\n"));
    }

    @Test
    void comparesTheFilesOfAFolder(@TempDir Path actual) throws IOException {
        Files.createDirectories(actual.resolve("sub"));
        Files.writeString(actual.resolve("sub/a"), "a");
        Files.writeString(actual.resolve("more"), "m");
        Files.createDirectories(home.resolve("tree/sub"));
        Files.writeString(home.resolve("tree/sub/a"), "a");
        Files.writeString(home.resolve("tree/gone"), "g");

        String message = failure(() -> new Golden(home, false).matchesTree("tree", actual));
        assertTrue(message.contains("gone: is no longer made") && message.contains("more: is new"), message);
        assertFalse(message.contains("sub"), message);

        failure(() -> new Golden(home, true).matchesTree("tree", actual));
        assertFalse(Files.exists(home.resolve("tree/gone")));
        assertDoesNotThrow(() -> new Golden(home, false).matchesTree("tree", actual));
    }

    private static String failure(Executable comparison) {
        return assertThrows(AssertionError.class, comparison).getMessage();
    }
}
