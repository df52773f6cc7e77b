package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.golden.Golden;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder a run looks at, and what it says of those that differ. */
class VerifyTest {
    private static final String UNIT = "systemd/payments.service";

    @TempDir
    Path folder;

    private Path spec;
    private Path out;

    @BeforeEach
    void makeSpec() throws IOException {
        out = folder.resolve("out");
        spec = Files.copy(Project.file("samples/payments.yaml"), folder.resolve("payments.yaml"));
    }

    private Cli compile(Object... more) {
        Object[] words = Stream.concat(Stream.of("compile", spec, "-o", out), Stream.of(more))
                .toArray();
        Cli result = Cli.run(words);
        return new Cli(result.exit(), neutral(result.out()), neutral(result.err()));
    }

    private String neutral(String said) {
        return said.replace(folder + "/", "");
    }

    @Test
    void aFolderThatIsUpToDateIsSaidInAWord() throws IOException {
        compile();
        Map<String, String> before = files();
        assertEquals(new Cli(0, "payments: out is up to date\n", ""), compile("--verify"));
        assertEquals(before, files());
    }

    @Test
    void whatDiffersIsShownAndNothingIsWritten() throws IOException {
        String[] only = {"--only", "systemd,fstab,docker,build"};
        compile((Object[]) only);
        Files.delete(out.resolve("docker/Dockerfile"));
        Files.writeString(
                out.resolve(UNIT),
                Files.readString(out.resolve(UNIT))
                        .replace("MemoryMax=2G\n", "MemoryMax=3G\n")
                        .replace("Restart=on-failure\n", "Restart=on-failure\nKillMode=none\u001b[31m\n"));
        Files.writeString(spec, Files.readString(spec).replaceAll("(?s)\nmounts:.*?\n\n", "\n"));
        Map<String, String> before = files();
        Cli result = compile("--verify", only[0], only[1]);
        assertEquals(new Cli(1, result.out(), ""), result);
        Golden.in("cli").matches("verify.txt", result.out().replaceAll("[0-9a-f]{12}", "HASH"));
        assertEquals(before, files());
    }

    @Test
    void nothingIsThereYet() {
        Cli result = compile("--verify", "--only", "fstab");
        assertEquals(1, result.exit());
        assertEquals("""
                payments: out differs (- is there, + would be written): 3 missing, 0 changed, 0 stale
                  missing: SHA256SUMS
                  missing: fstab/payments.fstab
                  missing: keelson.json
                """, result.out());
        assertFalse(Files.exists(out));
    }

    @Test
    void aFileThatCannotBeRunHasChanged() throws IOException {
        compile();
        assertTrue(out.resolve("build/build.sh").toFile().setExecutable(false, false));
        assertEquals("""
                payments: out differs (- is there, + would be written): 0 missing, 1 changed, 0 stale
                  changed: build/build.sh (cannot be run)
                """, compile("--verify").out());
    }

    @Test
    void aForeignFileInTheWayIsAFailure() throws IOException {
        Files.createDirectories(out.resolve("docker"));
        Files.writeString(out.resolve("docker/Dockerfile"), "mine");
        Cli result = compile("--verify");
        assertEquals(3, result.exit());
        assertEquals("keelson: out: out/docker/Dockerfile is in the way: Keelson did not write it\n", result.err());
    }

    @Test
    void toMachinesOnlyTheExitCodeTells() throws IOException {
        Cli result = compile("--verify", "--format", "json");
        assertEquals(1, result.exit());
        assertEquals(0, result.document().get("errors").intValue());
        assertEquals("", result.err());
    }

    @Test
    void filesOfOtherEmittersAreLeftAlone() throws IOException {
        compile("--only", "systemd,fstab");
        assertEquals(Map.of(), within("docker"));
        compile();
        Files.writeString(out.resolve("docker/Dockerfile"), "by hand");
        Files.delete(out.resolve("docker/payments.env"));
        assertEquals(new Cli(0, "payments: out is up to date\n", ""), compile("--verify", "--only", "systemd,fstab"));
        compile("--only", "systemd,fstab");
        assertEquals(Map.of("docker/Dockerfile", "by hand"), within("docker"));
        assertEquals(1, compile("--verify").exit());
    }

    @Test
    void anUnknownEmitterIsWrongUsage() {
        for (String list : new String[] {"systemd,dockr", "", "systemd,", "Systemd"}) {
            Cli result = compile("--only", list);
            assertEquals(2, result.exit(), list);
            assertEquals("", result.out());
            assertTrue(result.err().contains("ansible, sysctl, systemd, fstab, docker, build, cgroup"), result.err());
        }
        assertFalse(Files.exists(out));
    }

    private Map<String, String> within(String part) throws IOException {
        Map<String, String> within = files();
        within.keySet().removeIf(path -> !path.startsWith(part + "/"));
        return within;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(out)) {
            try (Stream<Path> paths = Files.walk(out)) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    files.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
