package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.CpuSet;
import io.keelson.value.ExecCommand;
import io.keelson.value.TimeSpan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A directive's lines have the values that its row of facts gives them. */
class DirectiveTest {
    private static final Key<Directive> PAUSE = Keys.service("RestartSec");
    private static final Key<Directive> START = Keys.service("ExecStart");

    @Test
    void aLineHasTheValueOfItsType() {
        Directive pause = Directive.of(PAUSE, "5min");
        assertEquals(Optional.of(TimeSpan.ofSeconds(300)), pause.value(TimeSpan.class));
        assertEquals("5min", pause.last());
        assertTrue(pause.is(TimeSpan.class, span -> span.isAbove(TimeSpan.ofSeconds(299))));
    }

    @Test
    void anEmptyLineHasNone() {
        Directive start = Directive.of(START, "/bin/a", "");
        assertEquals(Optional.empty(), start.value(ExecCommand.class));
        assertEquals("/bin/a", program(start, 0));
    }

    /** NUMAMask=all: a word that the row allows beside its type. */
    @Test
    void aWordBesideTheTypeHasNone() {
        Directive mask = Directive.of(Keys.service("NUMAMask"), "all");
        assertFalse(mask.is(CpuSet.class, set -> true));
        assertEquals(Optional.of("all"), mask.value(Object.class));
    }

    @Test
    void whoAsksForAnotherTypeIsTold() {
        Directive pause = Directive.of(PAUSE, "5s");
        assertThrows(IllegalArgumentException.class, () -> pause.value(CpuSet.class));
    }

    @Test
    void linesOfOneKeyAreJoined() {
        Directive first = Directive.of(START, "/bin/a");
        Directive second = Directive.of(START, "/bin/b");
        Directive joined = Directive.joined(START, List.of(first, second));
        assertEquals(Directive.of(START, "/bin/a", "/bin/b"), joined);
        assertEquals("/bin/b", program(joined, 1));
    }

    private static String program(Directive start, int line) {
        return start.value(line, ExecCommand.class)
                .orElseThrow()
                .commands()
                .get(0)
                .program();
    }
}
