package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written is exit 3, said in one line, and leaves everything as it was. */
@EnabledOnOs(OS.LINUX)
class OutputFaultsTest {
    private static final String UNIT = "systemd: { Service: { ExecStart: /bin/true } }\n";

    @TempDir
    Path folder;

    private Path spec;
    private Path out;

    @BeforeEach
    void makeSpec() throws IOException {
        spec = new Specs(folder).write("a.yaml", Specs.faultless("a") + UNIT);
        out = folder.resolve("out");
    }

    @Test
    void aFileInThePlaceOfTheFolder() throws IOException {
        Files.writeString(out, "mine");
        assertRefused(out.toString());
        assertEquals("mine", Files.readString(out));
        assertRefused(out.resolve("below").toString());
    }

    @Test
    void aLinkToNowhereInThePlaceOfTheFolder() throws IOException {
        Files.createSymbolicLink(out, Path.of("/dev/null"));
        assertRefused(out.toString());
    }

    @Test
    void somethingInTheWayOfAFile() throws IOException {
        for (String path : List.of("keelson.json", "SHA256SUMS", "systemd/a.service", "cgroup")) {
            Path own = Files.createDirectories(folder.resolve("folder at " + path));
            Files.createDirectories(own.resolve(path).resolve("mine"));
            if (!path.equals("cgroup")) {
                assertRefused(own);
            }
            Path link = Files.createDirectories(folder.resolve("link at " + path));
            Files.createDirectories(link.resolve(path).getParent());
            Files.createSymbolicLink(link.resolve(path), folder.resolve("elsewhere"));
            if (!path.equals("cgroup")) {
                assertRefused(link);
            }
            assertFalse(Files.exists(folder.resolve("elsewhere")), path);
        }
    }

    @Test
    void aFileOrALinkInThePlaceOfASubfolder() throws IOException {
        Path file = Files.createDirectories(folder.resolve("file"));
        Files.writeString(file.resolve("systemd"), "mine");
        assertRefused(file);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path link = Files.createDirectories(folder.resolve("link"));
        Files.createSymbolicLink(link.resolve("systemd"), elsewhere);
        assertRefused(link);
        assertEquals(Map.of(), tree(elsewhere));
    }

    /** Nobody can make a file there, not even root. */
    @Test
    void aFolderThatTakesNoFiles() {
        assertRefused("/proc/self");
        assertRefused("/proc/keelson");
    }

    /** The limit is the file system's answer to a write in the middle of a file. */
    @Test
    void aDiskThatIsFullUndoesWhatWasDone() throws Exception {
        assertEquals(3, compileWithSmallFiles(out), "the first file of more than a block fails");
        assertFalse(Files.exists(out), "a folder that was made for nothing");

        assertEquals(0, Cli.run("compile", spec, "-o", out).exit());
        Map<String, String> before = tree(out);
        Files.writeString(spec, Specs.faultless("a") + UNIT.replace("true", "false") + "description: other\n");
        assertEquals(3, compileWithSmallFiles(out));
        assertEquals(before, tree(out));
    }

    @Test
    void standardOutputThatTakesNothing() throws IOException {
        for (String format : List.of("text", "json")) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            try (OutputStream full = new FileOutputStream("/dev/full")) {
                String[] words = {"compile", "--format", format, spec.toString(), "-o", out.toString()};
                assertEquals(3, Main.run(InputStream.nullInputStream(), full, err, words));
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("space"), e.getMessage());
            }
            assertEquals("keelson: standard output: cannot be written\n", err.toString(StandardCharsets.UTF_8));
        }
    }

    /** As every other program: without a word, with the code that the shell gives to one that SIGPIPE has ended. */
    @Test
    void aReaderThatGoesAwayIsNoFault() throws Exception {
        Process schema = new ProcessBuilder(
                        "bash",
                        "-c",
                        "\"$@\" | head -c 10; exit ${PIPESTATUS[0]}",
                        "bash",
                        java(),
                        "-cp",
                        path(),
                        Main.class.getName(),
                        "schema")
                .redirectErrorStream(true)
                .start();
        String said = new String(schema.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(10, said.length(), said);
        assertEquals(141, schema.waitFor());
    }

    @Test
    void aStandardInputThatIsClosed() throws Exception {
        Process check = new ProcessBuilder(
                        "bash",
                        "-c",
                        "exec \"$@\" <&-",
                        "bash",
                        java(),
                        "-Dkeelson.noInput=true",
                        "-cp",
                        path(),
                        Main.class.getName(),
                        "check",
                        "-")
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("keelson: -: standard input is closed\n", said);
        assertEquals(3, check.waitFor());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String path() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private int compileWithSmallFiles(Path target) throws Exception {
        Process child = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 1; exec \"$@\"",
                        "bash",
                        java(),
                        "-XX:-UsePerfData",
                        "-cp",
                        path(),
                        Main.class.getName(),
                        "compile",
                        spec.toString(),
                        "-o",
                        target.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.matches("keelson: [^\n]+\n"), said);
        return child.waitFor();
    }

    private void assertRefused(Path target) throws IOException {
        Map<String, String> before = tree(target);
        assertRefused(target.toString());
        assertEquals(before, tree(target));
    }

    private void assertRefused(String target) {
        Cli result = Cli.run("compile", spec, "-o", target);
        assertEquals(3, result.exit(), target + ": " + result.err());
        assertTrue(result.err().matches("keelson: [^\n]+\n"), result.err());
        assertEquals("", result.out());
    }

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                files.put(
                        path.toString(),
                        Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "");
            }
        }
        files.remove(folder.toString());
        return files;
    }
}
