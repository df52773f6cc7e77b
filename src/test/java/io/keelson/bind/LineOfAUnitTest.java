package io.keelson.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.standard.Keys;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A directive that fills several lines of a spec. */
class LineOfAUnitTest {
    @Test
    void aFoldedBlockIsOneLine() {
        assertEquals("/usr/bin/a --x y", start(">\n      /usr/bin/a\n      --x y\n"));
    }

    @Test
    void theBreakBehindABlockIsNoPartOfTheText() {
        assertEquals("/usr/bin/a", start("|\n      /usr/bin/a\n"));
        assertEquals("/usr/bin/a", start("|+\n      /usr/bin/a\n"));
    }

    /** systemctl show of such a unit on Debian 12: argv[]=/usr/bin/a --x --y. */
    @Test
    void aBackslashJoinsLinesAndTheCommentsBetweenThemAreLeftOut() {
        assertEquals(
                "/usr/bin/a --x  --y",
                start("|\n      /usr/bin/a --x \\\n        # why\n        ; why\n        --y\n"));
    }

    @Test
    void twoLinesAreNotOne() {
        refused("|\n      /usr/bin/a\n      /usr/bin/b\n");
        refused("|+\n      /usr/bin/a\n\n");
    }

    @Test
    void aBreakThatIsWrittenIsRefused() {
        refused("\"/usr/bin/a\\n\"\n");
    }

    private static String start(String block) {
        return compile(block)
                .orThrow()
                .get(Keys.service("ExecStart"))
                .orElseThrow()
                .value()
                .toString();
    }

    private static void refused(String block) {
        Compilation compiled = compile(block);
        assertEquals(1, compiled.problems().size(), compiled.problems().toString());
        assertTrue(compiled.problems().get(0).rule().code().equals("KEEL-V001"), block);
    }

    private static Compilation compile(String block) {
        String spec = "keelson: 1\nname: a\nsystemd:\n  Service:\n    ExecStart: " + block;
        return Keelson.compile(spec, "spec.yaml", Path.of(""));
    }
}
