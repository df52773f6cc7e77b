package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written where, and what is left alone. */
class CompileCommandTest {
    private static final String ARTEFACT = "keelson.json";

    @TempDir
    Path folder;

    private Specs specs;
    private Path out;

    @BeforeEach
    void makeSpecs() {
        specs = new Specs(folder);
        out = folder.resolve("out of it");
    }

    @Test
    void oneSpecFillsTheFolder() throws IOException {
        Cli result = Cli.run("compile", specs.write("a.yaml", Specs.faultless("a")), "-o", out);
        assertEquals(0, result.exit(), result.err());
        assertEquals("", result.err());
        assertTrue(result.out().matches("a: [0-9]+ files? in \\Q" + out + "\\E\n"), result.out());
        assertTrue(Files.exists(out.resolve(ARTEFACT)));
    }

    @Test
    void aLinkThatLeadsNowhereStays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("out"), folder.resolve("not/mounted/yet"));
        Cli result = Cli.run("compile", specs.write("a.yaml", Specs.faultless("a")), "-o", link);
        assertEquals(Exit.IO, result.exit());
        assertTrue(Files.isSymbolicLink(link));
        Cli below = Cli.run("compile", specs.write("a.yaml", Specs.faultless("a")), "-o", link.resolve("a"));
        assertEquals(Exit.IO, below.exit());
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void aStepBackNeedsNoFolderToComeFrom() throws IOException {
        Path spec = specs.write("a.yaml", Specs.faultless("a"));
        Cli result = Cli.run("compile", spec, "-o", folder.resolve("missing/../other"));
        assertEquals(0, result.exit(), result.err());
        assertTrue(Files.exists(folder.resolve("other").resolve(ARTEFACT)));
        assertFalse(Files.exists(folder.resolve("missing")), "and makes none");
    }

    /** As every other program understands it. */
    @Test
    void aStepBackBehindALinkLeadsToWhereTheLinkLeads() throws IOException {
        Path below = Files.createDirectories(folder.resolve("far/below"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), below);
        Path spec = specs.write("a.yaml", Specs.faultless("a"));
        Cli result = Cli.run("compile", spec, "-o", link.resolve("../other"));
        assertEquals(0, result.exit(), result.err());
        assertTrue(Files.exists(folder.resolve("far/other").resolve(ARTEFACT)));
    }

    @Test
    void anEmptyNameIsNoFolder() throws IOException {
        Cli result = Cli.run("compile", specs.write("a.yaml", Specs.faultless("a")), "-o", "");
        assertEquals(Exit.USAGE, result.exit());
        assertTrue(result.err().contains("-o takes the name of a folder, not an empty one"), result.err());
    }

    /** What a terminal would take for a command, or for a line of ours. */
    @Test
    void aNameOfAFileIsShownAndDoesNothing() throws IOException {
        Path spec = specs.write("\u001b]0;x\u0007\nkeelson: fine.yaml", Specs.faultless("a"));
        Path folderOfThatName = Files.createDirectory(folder.resolve("\u001b[2J\nb.yaml"));
        Path out = folder.resolve("\u001b[2Jout");
        for (Cli result : List.of(
                Cli.run("compile", spec, "-o", out),
                Cli.run("check", folderOfThatName),
                Cli.run("check", folder.resolve("\u001b[2J\nnone.yaml")),
                Cli.run("rules", "\u001b[2J\nx"),
                Cli.run("explain", spec, "\u001b[2J\nx"),
                Cli.run("check", "--today", "\u001b[2J", spec))) {
            assertFalse((result.out() + result.err()).contains("\u001b"), result.toString());
            assertFalse(result.err().lines().anyMatch(line -> line.startsWith("x")), result.toString());
        }
    }

    @Test
    void severalFillAFolderEach() throws IOException {
        Path first = specs.write("a.yaml", Specs.faultless("a"));
        Path second = specs.write("b.yaml", Specs.warned("b"));
        Cli result = Cli.run("compile", "-o", out, first, second);
        assertEquals(0, result.exit(), result.err());
        assertEquals(2, result.out().lines().count());
        assertTrue(Files.exists(out.resolve("a").resolve(ARTEFACT)));
        assertTrue(Files.exists(out.resolve("b").resolve(ARTEFACT)));
    }

    @Test
    void aFaultySpecWritesNothingAndStopsNoOther() throws IOException {
        Path first = specs.write("a.yaml", Specs.faulty("a"));
        Path second = specs.write("b.yaml", Specs.faultless("b"));
        Cli result = Cli.run("compile", "-o", out, first, second);
        assertEquals(1, result.exit());
        assertTrue(result.out().startsWith("b: "), result.out());
        assertFalse(Files.exists(out.resolve("a")));
        assertTrue(Files.exists(out.resolve("b").resolve(ARTEFACT)));

        Path nothing = folder.resolve("nothing");
        assertEquals(1, Cli.run("compile", "-o", nothing, first).exit());
        assertFalse(Files.exists(nothing));
    }

    @Test
    void strictWritesNothingOfAWarnedSpec() throws IOException {
        Path spec = specs.write("a.yaml", Specs.warned("a"));
        assertEquals(1, Cli.run("compile", "--strict", "-o", out, spec).exit());
        assertFalse(Files.exists(out));
        assertEquals(0, Cli.run("compile", "-o", out, spec).exit());
        assertTrue(Files.exists(out.resolve(ARTEFACT)));
    }

    @Test
    void twoSpecsOfOneNameWriteNothing() throws IOException {
        Path first = specs.write("a.yaml", Specs.faultless("same"));
        Path second = specs.write("b.yaml", Specs.faultless("same"));
        Path other = specs.write("c.yaml", Specs.faultless("other"));
        assertEquals(2, Cli.run("compile", "-o", out, other, first, second).exit());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatCannotBeWrittenStopsNothingElse() throws IOException {
        Path first = specs.write("a.yaml", Specs.faultless("a"));
        Path second = specs.write("b.yaml", Specs.faultless("b"));
        Files.createDirectories(out);
        Files.writeString(out.resolve("a"), "in the way");
        Cli result = Cli.run("compile", "-o", out, first, second);
        assertEquals(3, result.exit());
        assertTrue(result.err().startsWith("keelson: " + out.resolve("a")), result.err());
        assertEquals("in the way", Files.readString(out.resolve("a")));
        assertTrue(Files.exists(out.resolve("b").resolve(ARTEFACT)));
    }

    @Test
    void whatWasEditedByHandIsOverwrittenWithANote() throws IOException {
        Path spec = specs.write("a.yaml", Specs.faultless("a"));
        Cli.run("compile", "-o", out, spec);
        Path edited = out.resolve(ARTEFACT);
        String before = Files.readString(edited);
        Files.writeString(edited, "by hand");
        Cli result = Cli.run("compile", "-o", out, spec);
        assertEquals(0, result.exit());
        assertTrue(result.err().contains("note: " + edited + " had been edited by hand"), result.err());
        assertEquals(before, Files.readString(edited));
    }

    @Test
    void jsonIsAllThatIsSaid() throws IOException {
        Path spec = specs.write("a.yaml", Specs.warned("a"));
        Cli result = Cli.run("compile", "--format=json", "-o", out, spec);
        assertEquals(0, result.exit());
        assertEquals("", result.err());
        assertEquals(1, result.document().get("warnings").intValue());
        assertTrue(Files.exists(out.resolve(ARTEFACT)));
    }
}
