package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.project.Project;
import io.keelson.report.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive of the command line, unpacked by the system's tar and started where there is no Maven. */
@DisabledOnOs(OS.WINDOWS)
class DistributionTest {
    private static final String NAME = "keelson-" + Version.text();

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void unpack() throws Exception {
        archive = Project.file("distribution/target/" + NAME + ".tar.gz");
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(Files.exists(archive), "the archive is not built: this needs mvn verify");
        }
        assertEquals(new Cli(0, "", ""), run(folder, "tar", "-xzf", archive.toString()));
    }

    @Test
    void itStartsWithoutMavenAndBuildsNothing() throws Exception {
        Path home = folder.resolve(NAME);
        assertEquals(new Cli(0, "keelson " + Version.text() + "\n", ""), run(folder, home + "/keelson", "--version"));
        Path link = Files.createSymbolicLink(folder.resolve("kl"), home.resolve("keelson"));
        Cli compiled = run(home, link.toString(), "compile", "samples/minimal.yaml", "-o", folder + "/out");
        assertEquals(0, compiled.exit(), compiled.err());
        assertTrue(Files.isRegularFile(folder.resolve("out/SHA256SUMS")), compiled.out());
        assertTrue(Files.isRegularFile(home.resolve("keelson.jsa")), "the classes of a start are archived");
    }

    @Test
    void bothFormatsHoldTheSame() throws Exception {
        Path home = folder.resolve(NAME);
        Map<String, byte[]> zipped = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toString().replace(".tar.gz", ".zip"))) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    zipped.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        for (Map.Entry<String, byte[]> file : zipped.entrySet()) {
            assertEquals(-1, Arrays.mismatch(file.getValue(), Files.readAllBytes(folder.resolve(file.getKey()))));
        }
        try (var files = Files.walk(home)) {
            assertEquals(files.filter(Files::isRegularFile).count(), zipped.size());
        }
        assertTrue(Files.isRegularFile(home.resolve("LICENSE")));
    }

    @Test
    void theSchemaIsThatOfItsKeelson() throws Exception {
        Path home = folder.resolve(NAME);
        assertEquals(Cli.run("schema").out(), Files.readString(home.resolve("keelson.schema.json")));
        Path attached = Project.file("distribution/target/keelson.schema.json");
        assertEquals(Files.readString(attached), Files.readString(home.resolve("keelson.schema.json")));
    }

    private static Cli run(Path where, String... words) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"));
        ProcessBuilder builder = new ProcessBuilder(List.of(words)).directory(where.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", java.resolve("bin") + ":/usr/bin:/bin");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Cli(process.waitFor(), out, err);
    }
}
