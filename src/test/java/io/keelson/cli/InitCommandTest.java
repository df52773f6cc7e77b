package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Artefact;
import io.keelson.emit.Emitters;
import io.keelson.fact.Facts;
import io.keelson.report.Colours;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A first spec: it compiles without a problem, or is not written. It goes to where the program was started. */
class InitCommandTest {
    private final List<Path> written = new ArrayList<>();

    private Path file(String name) {
        Path file = Path.of(name + ".yaml");
        written.add(file);
        return file;
    }

    @AfterEach
    void clear() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
    }

    private static void isWithoutProblems(Path file) throws IOException {
        Compilation compiled = Keelson.compile(file);
        assertEquals(List.of(), compiled.problems(), Files.readString(file));
    }

    @Test
    void aNameIsEnough() throws IOException {
        Path file = file("first-spec");
        assertEquals(0, Cli.run("init", "first-spec").exit());
        isWithoutProblems(file);
        assertTrue(Files.readString(file).contains("ExecStart: /usr/local/bin/first-spec"));
    }

    @Test
    void whatIsWrongWithTheMemoryIsSaidOfTheOption() {
        file("small-spec");
        for (String size : List.of("2", "512", "1MiB")) {
            Cli said = Cli.run("init", "small-spec", "--memory", size);
            assertEquals(2, said.exit(), said.err());
            assertTrue(
                    said.err().startsWith("keelson: --memory: '" + size + "' is no memory of a service"), said.err());
            assertTrue(said.err().contains("a number without a unit counts bytes"), said.err());
        }
        assertEquals("", Cli.run("init", "small-spec", "--memory", "2MiB").err());
    }

    @Test
    void theHelpSaysWhatANameIsMadeOf() {
        String help = Cli.run("help", "init").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("lower-case letters, digits, dashes and underscores"), help);
        file("a_name");
        assertEquals(0, Cli.run("init", "a_name").exit());
    }

    /** The toolchain line counts before the go line, wherever they stand. */
    @Test
    void theGoIsThatOfTheModule() throws IOException {
        Path module = Path.of("go.mod");
        written.add(module);
        Files.writeString(module, "module example.com/pay\n\ngo 1.23.4\n\ntoolchain go1.25.1\n");
        Path file = file("module-spec");
        assertEquals(0, Cli.run("init", "module-spec").exit());
        assertEquals("1.25", go(file));
        Files.writeString(module, "module example.com/pay\ngo 1.23.4 // the least\n");
        Files.delete(file);
        assertEquals(0, Cli.run("init", "module-spec").exit());
        assertEquals("1.23", go(file));
    }

    private static String go(Path file) throws IOException {
        return Keelson.compile(file).orThrow().target().go().orElseThrow().toString();
    }

    @Test
    void optionsSayTheRest() throws IOException {
        Path file = file("second-spec");
        Cli said = Cli.run(
                "init",
                "second-spec",
                "--description",
                "yes: # \"all\"",
                "--os",
                "debian-13",
                "--go",
                "1.24",
                "--exec",
                "/opt/second --addr :8080",
                "--memory",
                "2GiB",
                "--port",
                "8080",
                "--readiness",
                "/readyz");
        assertEquals(0, said.exit(), said.err());
        isWithoutProblems(file);
        Compilation compiled = Keelson.compile(file);
        assertEquals(
                "yes: # \"all\"", compiled.orThrow().description().orElseThrow().toString());
        assertEquals("1.24", go(file));
        assertTrue(compiled.orThrow().health().isPresent());
    }

    @Test
    void eachTargetHasASpecWithoutProblems() throws IOException {
        for (String os : Facts.builtIn().targets()) {
            String name = "on-" + os.replace('.', '-');
            Path file = file(name);
            Cli said = Cli.run("init", name, "--os", os);
            assertEquals(0, said.exit(), os + ": " + said.err());
            assertTrue(Keelson.compile(file).problems().stream().noneMatch(p -> p.isError()), os);
        }
    }

    /** Where nothing reads a unit the program comes in an image. */
    @Test
    void aContainerHasNoUnit() throws IOException {
        Path file = file("in-an-image");
        assertEquals(0, Cli.run("init", "in-an-image", "--os", "container").exit());
        isWithoutProblems(file);
        SortedMap<String, Artefact> files = Emitters.all()
                .emit(Keelson.compile(file).orThrow(), Collections.emptySortedMap())
                .files();
        assertTrue(files.containsKey("docker/Dockerfile"));
        assertEquals(
                List.of(),
                files.keySet().stream()
                        .filter(path -> path.startsWith("systemd/") || path.startsWith("ansible/"))
                        .toList());
    }

    @Test
    void aPortBelow1024HasItsRight() throws IOException {
        Path file = file("on-a-low-port");
        assertEquals(0, Cli.run("init", "on-a-low-port", "--port", "80").exit());
        isWithoutProblems(file);
    }

    @Test
    void aCommandLineIsForAUnit() {
        Cli said = Cli.run("init", "x", "--os", "container", "--exec", "/opt/x");
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("--exec is for a unit"), said.err());
    }

    @Test
    void whatIsThereStays() throws IOException {
        Path file = file("third-spec");
        Files.writeString(file, "mine");
        Cli said = Cli.run("init", "third-spec");
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("third-spec.yaml is there already"), said.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void wrongWordsAreExplained() {
        assertTrue(Cli.run("init").err().contains("which NAME"));
        assertTrue(Cli.run("init", "Not A Name").err().contains("NAME: "));
        assertTrue(Cli.run("init", "x", "--os", "plan9").err().contains("debian-12"));
        assertTrue(Cli.run("init", "x", "--readiness", "/ready").err().contains("needs --port"));
        assertEquals(2, Cli.run("init", "x", "--memory", "much").exit());
    }

    @Test
    void onATerminalItAsksUntilAnAnswerCanBe() throws IOException {
        Path file = file("asked");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String answers = "As Ked\nasked\nAnswers questions\n\n1.24\n\nmuch\n1GiB\n8080\n/readyz\n";
        Console console = Console.of(
                        new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        err,
                        Colours.NONE,
                        true)
                .asking();
        assertEquals(0, KeelsonCommand.on(console, "init").execute("init"), err.toString(StandardCharsets.UTF_8));
        isWithoutProblems(file);
        String text = Files.readString(file);
        assertTrue(text.contains("memory.max: 1GiB") && text.contains("readiness: /readyz"), text);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("what it runs on [debian-12]: "));
    }

    @Test
    void anEndOfTheAnswersIsToldInOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(
                        new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, Colours.NONE, true)
                .asking();
        assertEquals(2, KeelsonCommand.on(console, "init").execute("init"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("the answers ended"));
    }
}
