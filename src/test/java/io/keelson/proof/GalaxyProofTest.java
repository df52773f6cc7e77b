package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.GalaxyProject;
import io.keelson.consumer.Run;
import io.keelson.samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emitted archive before ansible-galaxy, without any network. */
class GalaxyProofTest {
    private static final Sample SAMPLE = Sample.named("environments");

    @TempDir
    Path folder;

    @Test
    void aRoleIsInstalledFromItsArchive() throws IOException {
        installs(GalaxyProject::installByPath);
    }

    @Test
    void aRoleIsInstalledThroughRequirements() throws IOException {
        installs(GalaxyProject::installByRequirements);
    }

    @Test
    void whatIsNoRoleIsRefused() throws IOException {
        Path archive = Files.write(folder.resolve("catalog.tar.gz"), new byte[] {0x1f, (byte) 0x8b});
        try (GalaxyProject galaxy = new GalaxyProject(archive)) {
            assertFalse(galaxy.installByPath("catalog").ok());
        }
    }

    /** Every file of the role arrives, and the role runs where it was installed. */
    private void installs(BiFunction<GalaxyProject, String, Run> install) throws IOException {
        SAMPLE.writeTo(folder);
        String role = SAMPLE.service();
        try (GalaxyProject galaxy = new GalaxyProject(SAMPLE.archiveIn(folder))) {
            Run run = install.apply(galaxy, role);
            assertTrue(run.ok(), run.toString());
            assertEquals(files(folder.resolve("ansible/roles/" + role)), galaxy.installed(role));
            Run check = galaxy.check(role);
            assertTrue(check.ok(), check.toString());
        }
    }

    private static SortedMap<String, String> files(Path role) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(role)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(role.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
