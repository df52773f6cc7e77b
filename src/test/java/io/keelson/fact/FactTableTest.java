package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of a table name file, line and column. */
class FactTableTest {
    private static final String HEADER = String.join("\t", Fact.LEADING) + "\tunit\n";

    @Test
    void aRowIsReadOnlyWhenItIsAskedFor() {
        FactTable table = table("a.good\tint\t\t\t\t\t\t\t\tman\ts\nb.bad\tint\tx..y z\t\t\t\t\t\t\tman\ts\n");
        assertEquals(List.of("a.good", "b.bad"), table.keys());
        assertEquals("s", table.find("a.good").orElseThrow().own("unit").orElseThrow());
        assertFault("some.tsv:3:11: allowed: ", () -> table.find("b.bad"));
    }

    @Test
    void aKeyIsFoundWholeOrNotAtAll() {
        FactTable table =
                table("a\tint\t\t\t\t\t\t\t\tman\t\na.b\tint\t\t\t\t\t\t\t\tman\t\nab\tint\t\t\t\t\t\t\t\tman\t\n");
        for (String key : List.of("a", "a.b", "ab")) {
            assertEquals(key, table.find(key).orElseThrow().key());
        }
        for (String key : List.of("", "a.", "abc", "z", "A")) {
            assertTrue(table.find(key).isEmpty(), key);
        }
    }

    @Test
    void everyLeadingColumnIsRequiredInItsPlace() {
        assertFault("some.tsv:1:2: column 2 is type, not 'allowed'", () -> FactTable.of("some", "key\tallowed\n"));
        assertFault("some.tsv:1:1: column 1 is key, not nothing", () -> FactTable.of("some", ""));
        String twice = HEADER.strip() + "\tunit\n";
        assertFault("some.tsv:1:1: a column stands twice", () -> FactTable.of("some", twice));
    }

    @Test
    void aRowHasAsManyCellsAsTheHeader() {
        assertFault(
                "some.tsv:2:1: 3 cells in 11 columns", () -> table("a\tint\t\n").find("a"));
    }

    @Test
    void versionsAndLivenessHaveTheirGrammar() {
        assertFault(
                "some.tsv:2:8: since: ",
                () -> table("a\tint\t\tx\t\t\t\t\t\tman\t\n").find("a"));
        assertFault(
                "some.tsv:2:12: live: ",
                () -> table("a\tint\t\t\t\t\t\tnow\t\tman\t\n").find("a"));
    }

    @Test
    void anOwnColumnThatIsNotThereIsAMistakeOfTheCaller() {
        Fact fact = table("a\tint\t\t\t\t\t\t\t\tman\t\n").find("a").orElseThrow();
        assertTrue(fact.own("unit").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> fact.own("units"));
    }

    private static FactTable table(String rows) {
        return FactTable.of("some", HEADER + rows);
    }

    private static void assertFault(String start, org.junit.jupiter.api.function.Executable read) {
        String message = assertThrows(IllegalStateException.class, read).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}
