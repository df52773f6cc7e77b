package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.report.Colours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More specs in one run than are kept in memory or are under way at once. */
class FleetTest {
    private static final int MANY = 150;

    @TempDir
    Path folder;

    private Specs specs;
    private Path out;

    @BeforeEach
    void makeSpecs() {
        specs = new Specs(folder);
        out = folder.resolve("out");
    }

    @Test
    void eachIsWrittenAsIfItWereAloneAndToldInItsTurn() throws IOException {
        List<Object> words = compile();
        for (int i = 0; i < MANY; i++) {
            words.add(specs.write(i + ".yaml", i % 50 == 49 ? Specs.faulty("s" + i) : Specs.warned("s" + i)));
        }
        words.add(folder.resolve("none.yaml"));
        Cli result = Cli.run(words.toArray());
        assertEquals(Exit.IO, result.exit());
        List<String> told =
                result.out().lines().map(line -> line.replaceAll(":.*", "")).toList();
        List<String> whole = Stream.iterate(0, i -> i + 1)
                .limit(MANY)
                .filter(i -> i % 50 != 49)
                .map(i -> "s" + i)
                .toList();
        assertEquals(whole, told);
        assertTrue(
                result.err().startsWith("keelson: " + folder.resolve("none.yaml") + ": no such file\n"), result.err());
        assertFalse(Files.exists(out.resolve("s49")));

        Path alone = folder.resolve("alone");
        Cli.run("compile", folder.resolve("148.yaml"), "-o", alone);
        assertEquals(bytes(alone), bytes(out.resolve("s148")));
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        List<Object> words = compile();
        for (int i = 0; i < MANY; i++) {
            words.add(specs.write(i + ".yaml", Specs.faultless("s" + i)));
        }
        assertEquals(0, Cli.run(words.toArray()).exit());
        FileTime before = FileTime.from(Instant.EPOCH);
        List<Path> files = files(out);
        assertTrue(files.size() > MANY, files.size() + " files");
        for (Path file : files) {
            Files.setLastModifiedTime(file, before);
        }
        assertEquals(0, Cli.run(words.toArray()).exit());
        assertEquals(files, files(out));
        for (Path file : files) {
            assertEquals(before, Files.getLastModifiedTime(file), file.toString());
        }
    }

    @Test
    void aTerminalIsToldHowFarItIsAndNothingStaysThere() {
        assertEquals("", shown(1000, false));
        assertEquals("", shown(10, true));
        String shown = shown(1000, true);
        assertTrue(shown.contains("keelson: checks 992 of 1000"), shown);
        assertTrue(shown.endsWith("\r\u001b[K"), shown);
    }

    private static String shown(int total, boolean isTerminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, Colours.NONE, isTerminal);
        Progress progress = new Progress(console, total);
        for (int i = 0; i < total; i++) {
            progress.step("checks");
        }
        progress.hide();
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<Object> compile() {
        return new ArrayList<>(List.of("compile", "-o", out));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> bytes(Path folder) throws IOException {
        List<String> bytes = new ArrayList<>();
        for (Path file : files(folder)) {
            bytes.add(
                    folder.relativize(file) + "\n" + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }
}
