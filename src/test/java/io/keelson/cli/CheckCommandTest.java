package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
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
    void aWaiverCountsUntilItsDay() {
        String spec = """
                keelson: 1
                name: a
                systemd: { Service: { LimitNOFILE: 65536 } }
                accept: [ { rule: KEEL-F001, because: one socket, until: 2026-12-31 } ]
                """;
        for (String command : new String[] {"check", "compile"}) {
            Path out = folder.resolve(command);
            Object[] last = on("2026-12-31", command, out);
            Cli counts = Cli.runOn(spec, last);
            assertEquals(0, counts.exit(), counts.err());
            assertTrue(
                    counts.err().contains("= accepted: one socket (<stdin>:4:19, until 2026-12-31)\n"), counts.err());
            assertTrue(counts.err().endsWith("\n1 accepted\n"), counts.err());
            Cli over = Cli.runOn(spec, on("2027-01-01", command, out));
            assertEquals(1, over.exit(), over.err());
            assertTrue(over.err().contains("warning[KEEL-A002]"), over.err());
            assertTrue(over.err().endsWith("\n2 warnings\n"), over.err());
            for (String noDay : new String[] {"tomorrow", "2026-02-30", "2026-1-1", "+12026-01-01"}) {
                Cli wrong = Cli.runOn(spec, on(noDay, command, out));
                assertEquals(2, wrong.exit());
                assertTrue(wrong.err().contains("--today takes a day as YYYY-MM-DD, not '" + noDay + "'"), wrong.err());
            }
        }
    }

    private static Object[] on(String day, String command, Path out) {
        return command.equals("check")
                ? new Object[] {command, "--strict", "--today", day, "-"}
                : new Object[] {command, "--strict", "--today", day, "-o", out, "-"};
    }

    /** What was written on the last day of a waiver is what is written on any other. */
    @Test
    void theDayIsInNoOutput() throws IOException {
        Path spec = specs.write("a.yaml", Specs.faultless("a"));
        for (String day : new String[] {"2001-02-03", "2099-12-31"}) {
            assertEquals(
                    0,
                    Cli.run("compile", spec, "-o", folder.resolve(day), "--today", day)
                            .exit());
        }
        assertEquals(
                Files.readString(folder.resolve("2001-02-03/SHA256SUMS")),
                Files.readString(folder.resolve("2099-12-31/SHA256SUMS")));
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
        assertEquals("keelson: " + unread.document().at("/failures/0").textValue() + "\n", unread.err());
        Cli sarif = Cli.run("check", "--format", "sarif", folder.resolve("missing.yaml"));
        JsonNode invocation = sarif.document().at("/runs/0/invocations/0");
        assertFalse(invocation.get("executionSuccessful").booleanValue());
        assertEquals(
                folder.resolve("missing.yaml") + ": no such file",
                invocation.at("/toolExecutionNotifications/0/message/text").textValue());
    }

    @Test
    void twoSpecsOfOneNameAreCheckedAndNotWritten() throws IOException {
        Path first = specs.write("a.yaml", Specs.faultless("same"));
        Path second = specs.write("b.yaml", Specs.warned("same"));
        Cli checked = Cli.run("check", first, second);
        assertEquals(0, checked.exit());
        assertTrue(checked.err().contains("somaxcon"), checked.err());
        assertNotWritten(Cli.run("check", "--one-host", "--format", "json", first, second));
        assertNotWritten(Cli.run("compile", "-o", folder.resolve("out"), "--format", "json", first, second));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void twoNamesOfOneRoleAreNotWritten() throws IOException {
        Path first = specs.write("a.yaml", Specs.faultless("node-x"));
        Path second = specs.write("b.yaml", Specs.faultless("node_x"));
        Cli result = Cli.run("compile", "-o", folder.resolve("out"), first, second);
        assertEquals(2, result.exit());
        assertTrue(
                result.err().startsWith("keelson: 'node-x' and 'node_x' are one name for a role and a slice\n"),
                result.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private static void assertNotWritten(Cli result) {
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
