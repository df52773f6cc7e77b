package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void equalTextsHaveNoDifference() {
        assertEquals("", LineDiff.between("a\nb\n", "a\nb\n"));
    }

    @Test
    void distantChangesAreShownApart() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        String after = "one\n2\n3\n4\n5\n6\n7\n9\n";
        assertEquals("@@ -1 +1 @@\n-1\n+one\n 2\n 3\n@@ -6 +6 @@\n 6\n 7\n-8\n 9\n ", LineDiff.between(before, after));
    }

    @Test
    void aLineBreakAtTheEndCounts() {
        assertEquals("@@ -1 +1 @@\n a\n+", LineDiff.between("a", "a\n"));
    }

    @Test
    void moreThanAPersonReadsIsCutOff() {
        String many = "x\n".repeat(50);
        String shown = LineDiff.between(many, "y\n");
        assertEquals(31, shown.lines().count());
        assertTrue(shown.endsWith("\n... 23 more lines"), shown);
    }

    @Test
    void hugeTextsAreToldApartAsWholes() {
        String shown = LineDiff.between("a\n".repeat(3000) + "b", "a\n".repeat(3000) + "c");
        assertTrue(shown.startsWith("@@ -1 +1 @@\n-a\n"), shown);
    }
}
