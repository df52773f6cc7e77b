package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program, started by the script in a tree of its own: its classes come from the archive that it makes. */
@DisabledOnOs(OS.WINDOWS)
class ArchiveTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();

    @TempDir
    Path folder;

    @Test
    void theJvmTakesTheArchive() throws Exception {
        Path built = Project.file("cli/target");
        Path jar = built.resolve("keelson.jar");
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(Files.exists(jar), "the jar is not built: this needs mvn verify");
        }
        WrapperHome home = WrapperHome.in(folder.resolve("home"));
        Path target = Files.createDirectories(home.file("cli/target"));
        copy(built.resolve("lib"), target.resolve("lib"));
        copy(Project.file("samples"), home.file("samples"));
        home.maven("mkdir -p cli/target; cp '" + jar + "' cli/target/keelson.jar; exit");
        home.realJava();

        Cli said = home.run("check", home.file("samples/payments.yaml").toString());
        assertEquals(
                new Cli(0, "", ""),
                new Cli(said.exit(), said.out(), said.err().replaceAll("(?m)^(keelson: builds.*|maven speaks)\n", "")));
        Path archive = target.resolve("keelson.jsa");
        assertTrue(Files.size(archive) > 1 << 20, "of some size");
        // With -Xshare:on a JVM that cannot use the archive does not start.
        List<String> words = List.of(
                JAVA,
                "-Xshare:on",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:class+load",
                "-jar",
                target.resolve("keelson.jar").toString(),
                "check",
                home.file("samples/payments.yaml").toString());
        Process started = new ProcessBuilder(words).redirectErrorStream(true).start();
        List<String> loaded = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, started.waitFor(), loaded.toString());
        assertTrue(loaded.stream().anyMatch(line -> line.contains("Rules source: shared objects file")), "ours");
        // A lambda of ours for an interface of picocli's would keep this and all its kin out of the archive.
        assertEquals(
                List.of(),
                loaded.stream().filter(line -> line.contains("source: file:")).toList(),
                "classes that a check read from a jar");
        // To compare one record whole makes a dozen classes of method handles, which no archive keeps.
        assertTrue(
                loaded.stream().noneMatch(line -> line.contains("java.lang.runtime.ObjectMethods ")),
                "a record was compared or hashed");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
