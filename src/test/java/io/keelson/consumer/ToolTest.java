package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ToolTest {

    @Test
    void aMissingProgramFailsUnderCiAndIsSkippedElsewhere() {
        boolean ci = "true".equals(System.getenv("CI"));
        Class<? extends RuntimeException> skipped = TestAbortedException.class;
        Throwable thrown = assertThrows(Throwable.class, () -> Tool.require("no-such-program"));
        assertEquals(ci ? AssertionFailedError.class : skipped, thrown.getClass());
        assertTrue(thrown.getMessage().contains("no-such-program is not installed"), thrown.getMessage());
    }

    @Test
    void aRunTellsExitAndBothStreamsAndInheritsNothing() {
        Run run = Command.of(Tool.require("sh"), "-c", "echo out; echo err >&2; env; exit 3")
                .env("GIVEN", "1")
                .run();
        assertEquals(3, run.exit());
        assertEquals("err\n", run.err());
        assertTrue(run.out().startsWith("out\n"), run.out());
        assertTrue(run.lines().contains("GIVEN=1"), run.toString());
        assertTrue(run.lines().stream().noneMatch(line -> line.startsWith("JAVA_HOME=")), run.toString());
        assertThrows(AssertionError.class, run::orThrow);
    }

    @Test
    void withoutPrivilegesNothingOfTheHostCanBeWritten() {
        Run run = Unprivileged.wrap(Command.of(Tool.require("touch"), "/etc/keelson-was-here"))
                .run();
        assertTrue(run.err().contains("Permission denied"), run.toString());
    }
}
