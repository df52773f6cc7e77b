package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.emit.Emitters;
import io.keelson.golden.Golden;
import io.keelson.report.Colours;
import io.keelson.report.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are no command, help, and failures that are nobody's but Keelson's. */
class MainTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chek a.yaml",
                "check",
                "check --format xml a.yaml",
                "check --format TEXT a.yaml",
                "check --format SARIF a.yaml",
                "check --lax a.yaml",
                "check -o out a.yaml",
                "compile a.yaml",
                "compile a.yaml -o",
                "compile a.yaml -o a -o b",
                "help chek"
            })
    void wrongUsageIsSaidOnStandardError(String words) {
        Cli result = Cli.run((Object[]) (words.isEmpty() ? new String[0] : words.split(" ")));
        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("keelson: "), result.err());
        assertTrue(result.err().contains("see 'keelson help"), result.err());
    }

    @Test
    void aWordThatIsNoCommandIsNamedWithTheNearest() {
        assertEquals(
                "keelson: there is no command 'chek'; did you mean 'check'?\nkeelson: see 'keelson help'\n",
                Cli.run("chek", "a.yaml").err());
        assertEquals(
                "keelson: there is no command 'foo'\nkeelson: see 'keelson help'\n",
                Cli.run("foo").err());
        assertTrue(Cli.run("--foo").err().startsWith("keelson: Unknown option: '--foo'\n"));
    }

    @Test
    void anEmptyNameIsNoSpec() {
        for (String command : new String[] {"check", "explain"}) {
            assertEquals(
                    new Cli(
                            2,
                            "",
                            "keelson: SPEC takes the name of a file, not an empty one\nkeelson: see 'keelson help "
                                    + command + "'\n"),
                    Cli.run(command, ""));
        }
    }

    @Test
    void helpIsAResult() {
        for (String words : new String[] {"--help", "-h", "help", "help compile", "check --help"}) {
            Cli result = Cli.run((Object[]) words.split(" "));
            assertEquals(0, result.exit(), words);
            assertEquals("", result.err(), words);
            assertTrue(result.out().startsWith("Usage: keelson"), result.out());
        }
        String compile = Cli.run("help", "compile").out().replaceAll("\\s+", " ");
        assertTrue(compile.contains("text, json, sarif"), compile);
        assertTrue(
                compile.contains(
                        "There are: " + String.join(", ", Emitters.all().names())),
                compile);
        assertEquals(Cli.run("help", "check"), Cli.run("check", "--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keelson", "compile", "check", "explain", "rules", "schema"})
    void everyHelpIsAsSomebodyReadIt(String command) {
        Cli result = command.equals("keelson") ? Cli.run("help") : Cli.run("help", command);
        Golden.in("cli").matches("help-" + command + ".txt", result.out());
        String usage = "keelson " + (command.equals("keelson") ? "" : command);
        assertTrue(result.out().startsWith("Usage: " + usage.strip()), result.out());
    }

    @Test
    void theVersionIsTheBuilds() {
        assertEquals(new Cli(0, "keelson " + Version.text() + "\n", ""), Cli.run("--version"));
    }

    @Test
    void aDefectIsOneLineAndTheWorst() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                Console.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, Colours.NONE, false);
        Turn turn = new Turn();
        turn.attempt("a.yaml", () -> {
            throw new IllegalStateException("first\nsecond");
        });
        turn.attempt("b.yaml", () -> {
            throw new IOException("not read");
        });
        assertEquals(Exit.DEFECT, turn.show(console));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(
                said.matches("keelson: this is a defect of Keelson, .*first second at .*\nkeelson: b.yaml: not read\n"),
                said);
    }

    @Test
    void resultsThatCannotBeWrittenAreAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(3, Main.run(InputStream.nullInputStream(), full, err, "--version"));
        assertEquals("keelson: standard output: cannot be written\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFailureToReadStandardInputIsOneToo() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(3, Main.run(broken, OutputStream.nullOutputStream(), err, "check", "-"));
        assertEquals("keelson: -: gone\n", err.toString(StandardCharsets.UTF_8));
    }
}
