package io.keelson.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeSpecsTest {
    /** Far beyond what it takes; one that takes longer hangs. */
    private static final int HANGS_AFTER_SECONDS = 300;

    @TempDir
    Path folder;

    @Test
    void aMegabyteCompilesOrFailsIn256Megabytes() throws IOException, InterruptedException {
        compile(LargeSpecs.all());
    }

    @Test
    void soDoesAsMuchAsASpecMayHave() throws IOException, InterruptedException {
        compile(LargeSpecs.justSmallEnough());
    }

    private void compile(Map<String, String> texts) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LargeSpecs.class.getName()));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = Files.writeString(folder.resolve(text.getKey() + ".yaml"), text.getValue());
            assertTrue(Files.size(file) >= 1_000_000, text.getKey());
            command.add(file.toString());
        }
        File said = folder.resolve("said").toFile();
        Process child = new ProcessBuilder(command)
                .redirectOutput(said)
                .redirectError(folder.resolve("problems").toFile())
                .start();
        try {
            assertTrue(child.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS), Files.readString(said.toPath()));
        } finally {
            child.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(said.toPath());
        System.out.println(String.join("\n", lines).replace(folder + "/", ""));
        assertEquals(0, child.exitValue());
        assertEquals(texts.size(), lines.size());
        assertEquals(
                List.of(),
                lines.stream().filter(line -> !line.matches("[01] .*")).toList());
    }
}
