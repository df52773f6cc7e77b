package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.golden.Golden;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Specs that are broken in one way each: what a user reads is a golden; codes, places and the exit code stand beside the
 * spec. One cause gives one problem.
 */
class BrokenSpecsTest {
    private static final Path CASES = Project.file("src/test/cases/bad");
    private static final Golden EXPECTED = Golden.in("../../cases/bad");
    private static final Golden REPORTS = Golden.in("bad");

    @TempDir
    static Path generated;

    @TempDir
    Path folder;

    static List<BrokenSpec> texts() throws IOException {
        return BrokenSpec.in(CASES).toList();
    }

    static List<BrokenSpec> generated() throws IOException {
        return GeneratedSpecs.in(generated);
    }

    @ParameterizedTest
    @MethodSource({"texts", "generated"})
    void eachIsRefusedAtItsPlaceInWordsThatSomebodyRead(BrokenSpec spec) throws IOException {
        Path out = folder.resolve("out");
        Cli said = spec.compile(out);
        assertFalse(Files.exists(out), "something was written");
        assertEquals("", said.out());
        assertFalse(said.err().matches("(?s).*(Exception|\tat |defect of Keelson).*"), said.err());
        String places = spec.places();
        assertEquals(places.lines().findFirst().orElseThrow(), "exit " + said.exit());
        assertTrue(said.exit() == Exit.SPEC || said.exit() == Exit.IO, "exit code " + said.exit());
        assertAll(
                () -> EXPECTED.matches(spec.name() + ".expected", places),
                () -> REPORTS.matches(spec.name() + ".txt", said.err()));
    }

    /** What could not be read of them is part of what other commands work on. */
    @ParameterizedTest
    @MethodSource("texts")
    void noOtherCommandEndsInADefectEither(BrokenSpec spec) {
        for (List<Object> command : List.<List<Object>>of(
                List.of("explain", spec.file()),
                List.of("explain", "--differences", spec.file()),
                List.of("check", "--format", "sarif", spec.file()))) {
            Cli said = Cli.run(command.toArray());
            assertFalse(said.err().matches("(?s).*(Exception|\tat |defect of Keelson).*"), command + said.err());
            assertTrue(said.exit() == Exit.SPEC || said.exit() == Exit.IO, command + " ends with " + said.exit());
        }
    }

    @Test
    void thereAreMoreThanEighty() throws IOException {
        assertTrue(texts().size() > 80);
    }
}
