package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.GalaxyConsumer;
import io.keelson.consumer.Run;
import io.keelson.samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emitted archive before ansible-galaxy, without any network. */
class GalaxyProofTest {
    private static final Sample SAMPLE = Sample.named("environments");

    private interface Install {
        Run run(GalaxyConsumer galaxy, Path archive, String role);
    }

    @TempDir
    Path folder;

    @Test
    void aRoleIsInstalledFromItsArchive() throws IOException {
        installs(GalaxyConsumer::installByPath);
    }

    @Test
    void aRoleIsInstalledThroughRequirements() throws IOException {
        installs(GalaxyConsumer::installByRequirements);
    }

    @Test
    void whatIsNoRoleIsRefused() throws IOException {
        try (GalaxyConsumer galaxy = new GalaxyConsumer()) {
            Path archive = galaxy.offer("../archive/catalog.tar.gz", new byte[] {0x1f, (byte) 0x8b});
            assertFalse(galaxy.installByPath(archive, "catalog").ok());
        }
    }

    /** Every file of the role arrives, and the role runs where it was installed. */
    private void installs(Install install) throws IOException {
        SAMPLE.writeTo(folder);
        String role = SAMPLE.service();
        try (GalaxyConsumer galaxy = new GalaxyConsumer()) {
            Path archive = galaxy.offer("../archive/" + role + ".tar.gz", Files.readAllBytes(SAMPLE.archiveIn(folder)));
            Run run = install.run(galaxy, archive, role);
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
