package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about specs, where, and with which exit code. */
class CheckCommandTest {
    @TempDir
    Path folder;

    private Specs specs;

    @BeforeEach
    void makeSpecs() {
        specs = new Specs(folder);
    }

    @Test
    void nothingIsSaidOfAFaultlessSpec() throws IOException {
        assertEquals(new Cli(0, "", ""), Cli.run("check", specs.write("a.yaml", Specs.faultless("a"))));
    }

    @Test
    void errorsGoToStandardError() throws IOException {
        Path spec = specs.write("a.yaml", Specs.faulty("a"));
        Cli result = Cli.run("check", spec);
        assertEquals(1, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().contains("┌─ " + spec + ":3:1\n"), result.err());
        assertTrue(result.err().contains("\n 3│ nonsense: é\n"), result.err());
        assertTrue(result.err().endsWith("\n1 error\n"), result.err());
    }

    @Test
    void warningsCountOnlyWhenTheyShall() throws IOException {
        Path spec = specs.write("a.yaml", Specs.warned("a"));
        assertEquals(0, Cli.run("check", spec).exit());
        assertTrue(Cli.run("check", spec).err().endsWith("\n1 warning\n"));
        assertEquals(1, Cli.run("check", "--strict", spec).exit());
        assertEquals(
                0,
                Cli.run("check", "--strict", specs.write("b.yaml", Specs.faultless("b")))
                        .exit());
    }

    @Test
    void standardInputIsASpec() {
        Cli result = Cli.runOn(Specs.faulty("a"), "check", "-");
        assertEquals(1, result.exit());
        assertTrue(result.err().contains("┌─ <stdin>:3:1\n"), result.err());
        Cli twice = Cli.runOn(Specs.faultless("a"), "check", "-", "-");
        assertEquals(2, twice.exit());
        assertTrue(twice.err().contains("only once"), twice.err());
    }

    @Test
    void whatCannotBeReadStopsNothingElse() throws IOException {
        Path faulty = specs.write("a.yaml", Specs.faulty("a"));
        Path missing = folder.resolve("missing.yaml");
        Cli result = Cli.run("check", missing, faulty, folder);
        assertEquals(3, result.exit());
        assertTrue(result.err().contains("keelson: " + missing + ": no such file\n"), result.err());
        assertTrue(result.err().contains("keelson: " + folder + ": is a folder, not a file\n"), result.err());
        assertTrue(result.err().contains("nonsense"), result.err());
        assertEquals(3, Cli.run("check", "no\0path").exit());
    }

    @Test
    void theFileIsNamedAsItWasGiven() throws IOException {
        specs.write("a.yaml", Specs.faulty("a"));
        String given = folder + "/.//a.yaml";
        assertTrue(Cli.run("check", given).err().contains("┌─ " + given + ":3:1\n"));
    }

    @Test
    void jsonIsAllThatIsSaid() throws IOException {
        Path faulty = specs.write("a.yaml", Specs.faulty("a"));
        Path warned = specs.write("b.yaml", Specs.warned("b"));
        Cli result = Cli.run("check", "--format", "json", warned, faulty);
        assertEquals(1, result.exit());
        assertEquals("", result.err());
        JsonNode document = result.document();
        assertEquals(1, document.get("errors").intValue());
        assertEquals(1, document.get("warnings").intValue());
        assertEquals(faulty.toString(), document.at("/problems/0/at/file").textValue());

        Cli unread = Cli.run("check", "--format", "json", folder.resolve("missing.yaml"), faulty);
        assertEquals(3, unread.exit());
        assertTrue(unread.err().endsWith(": no such file\n"), unread.err());
        assertEquals(1, unread.document().get("errors").intValue());
    }

    @Test
    void twoSpecsOfOneNameAreWrongUsage() throws IOException {
        Path first = specs.write("a.yaml", Specs.faultless("same"));
        Path second = specs.write("b.yaml", Specs.warned("same"));
        Cli result = Cli.run("check", "--format", "json", first, second);
        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("keelson: two specs have the name 'same'\n"), result.err());
        assertFalse(result.err().contains("somaxcon"), result.err());
    }

    @Test
    void sarifIsAllThatIsSaid() throws IOException {
        Path faulty = specs.write("a.yaml", Specs.faulty("a"));
        Cli result = Cli.run("check", "--format", "sarif", faulty);
        assertEquals(1, result.exit());
        assertEquals("", result.err());
        assertEquals(
                "KEEL-K001", result.document().at("/runs/0/results/0/ruleId").textValue());
    }
}
