package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.standard.Standard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteToTest {
    private static final Artefacts ALL = Emitters.all().emit(Standard.of(Standards.payments()));
    private static final Artefacts WITHOUT_MOUNTS =
            Emitters.all().emit(Standards.of(Standards.named("pay-ments"), Standards.build(), Standards.unit()));
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path temporary;

    @Test
    void allFilesArriveAndTheChecksumsHold() throws IOException, InterruptedException {
        Path folder = temporary.resolve("new/out");
        Written written = ALL.writeTo(folder);
        TreeMap<String, Artefact> files = new TreeMap<>(ALL.files());
        files.remove("SHA256SUMS");
        assertEquals(List.copyOf(files.keySet()), written.written());
        assertEquals(ALL.files().keySet(), tree(folder).keySet());
        assertTrue(Files.isExecutable(folder.resolve("build/build.sh")));
        assertFalse(Files.isExecutable(folder.resolve("keelson.json")));
        assertEquals("", sha256sum(folder));
    }

    @Test
    void anUnchangedFileIsNotRewritten() throws IOException {
        ALL.writeTo(temporary);
        for (String path : ALL.files().keySet()) {
            Files.setLastModifiedTime(temporary.resolve(path), LONG_AGO);
        }
        Written again = ALL.writeTo(temporary);
        assertEquals(List.of(), again.written());
        assertEquals(ALL.files().size() - 1, again.unchanged().size());
        for (String path : ALL.files().keySet()) {
            assertEquals(LONG_AGO, Files.getLastModifiedTime(temporary.resolve(path)), path);
        }
    }

    @Test
    void whatIsNoLongerProducedGoesAndWhatIsForeignStays() throws IOException {
        ALL.writeTo(temporary);
        Files.writeString(temporary.resolve("fstab/notes.txt"), "mine");
        Files.writeString(temporary.resolve("mine.txt"), "mine");
        Written written = WITHOUT_MOUNTS.writeTo(temporary);
        assertTrue(written.removed().contains("fstab/pay-ments.fstab"), written.toString());
        assertTrue(Files.exists(temporary.resolve("fstab/notes.txt")));
        assertTrue(Files.exists(temporary.resolve("mine.txt")));
        assertFalse(Files.exists(temporary.resolve("cgroup")), "an emptied folder goes too");
        TreeMap<String, String> left = tree(temporary);
        left.keySet().removeAll(List.of("fstab/notes.txt", "mine.txt"));
        assertEquals(WITHOUT_MOUNTS.files().keySet(), left.keySet());
    }

    @Test
    void aForeignFileInTheWayStopsEverything() throws IOException {
        Files.createDirectories(temporary.resolve("systemd"));
        Files.writeString(temporary.resolve("systemd/pay-ments.service"), "mine");
        TreeMap<String, String> before = tree(temporary);
        IOException stopped = assertThrows(IOException.class, () -> ALL.writeTo(temporary));
        assertTrue(stopped.getMessage().contains("pay-ments.service"), stopped.getMessage());
        assertEquals(before, tree(temporary));
    }

    @Test
    void aForeignManifestFolderOrLinkIsInTheWayToo() throws IOException {
        Path sums = temporary.resolve("SHA256SUMS");
        Files.writeString(sums, "0".repeat(64) + "  somebodys.iso\n");
        assertThrows(IOException.class, () -> ALL.writeTo(temporary));
        Files.writeString(sums, "0".repeat(64) + "  ../../etc/passwd\n");
        assertThrows(IOException.class, () -> ALL.writeTo(temporary));
        Files.delete(sums);
        Files.createDirectories(temporary.resolve("keelson.json/x"));
        assertThrows(IOException.class, () -> ALL.writeTo(temporary));
        Files.delete(temporary.resolve("keelson.json/x"));
        Files.delete(temporary.resolve("keelson.json"));
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(temporary.resolve("systemd"), elsewhere);
        assertThrows(IOException.class, () -> ALL.writeTo(temporary));
        assertEquals(List.of(), List.copyOf(tree(elsewhere).keySet()));
    }

    @Test
    void aFileEditedByHandIsOverwrittenAndNamed() throws IOException {
        ALL.writeTo(temporary);
        Path unit = temporary.resolve("systemd/pay-ments.service");
        Files.writeString(unit, "edited");
        Written written = ALL.writeTo(temporary);
        assertEquals(List.of("systemd/pay-ments.service"), written.edited());
        assertEquals(List.of("systemd/pay-ments.service"), written.written());
        assertEquals(ALL.files().get("systemd/pay-ments.service").text(), Files.readString(unit));
    }

    @Test
    void aFileEditedByHandThatIsNoLongerProducedIsNamedToo() throws IOException {
        ALL.writeTo(temporary);
        Files.writeString(temporary.resolve("fstab/pay-ments.fstab"), "edited");
        Written written = WITHOUT_MOUNTS.writeTo(temporary);
        assertEquals(List.of("fstab/pay-ments.fstab"), written.edited());
        assertTrue(written.removed().size() > 1, written.toString());
    }

    @Test
    void someEmittersLeaveTheFilesOfTheOthersAlone() throws IOException, InterruptedException {
        ALL.writeTo(temporary);
        Artefacts some = Emitters.only(List.of("fstab", "build"))
                .emit(Standards.of(Standards.named("pay-ments"), Standards.build()));
        Files.writeString(
                temporary.resolve("docker/Dockerfile"),
                ALL.files().get("docker/Dockerfile").text());
        Written written = some.writeTo(temporary);
        assertEquals(List.of("fstab/pay-ments.fstab"), written.removed());
        assertTrue(Files.exists(temporary.resolve("systemd/pay-ments.service")));
        assertEquals("", sha256sum(temporary));
        assertTrue(Files.readString(temporary.resolve("SHA256SUMS")).contains("systemd/pay-ments.service"));
    }

    @Test
    void aFolderOfTheStagingsNameThatIsNotOursIsLeftAlone() throws IOException {
        Path mine =
                Files.createDirectories(temporary.resolve(".keelson-staging")).resolve("mine.txt");
        Files.writeString(mine, "mine");
        assertThrows(IOException.class, () -> ALL.writeTo(temporary));
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void comparingSaysWhatWritingWouldDoAndDoesNothing() throws IOException {
        assertEquals(
                List.copyOf(ALL.files().keySet()), ALL.compareWith(temporary).missing());
        assertTrue(tree(temporary).isEmpty());
        ALL.writeTo(temporary);
        assertTrue(ALL.compareWith(temporary).isEmpty());
        Files.writeString(temporary.resolve("keelson.json"), "edited");
        Files.delete(temporary.resolve("build/build.sh"));
        Drift drift = ALL.compareWith(temporary);
        assertEquals(List.of("build/build.sh"), drift.missing());
        assertEquals(List.of("keelson.json"), drift.changed());
        ALL.writeTo(temporary);
        Drift stale = WITHOUT_MOUNTS.compareWith(temporary);
        assertTrue(stale.stale().contains("fstab/pay-ments.fstab"), stale.toString());
        assertTrue(stale.changed().contains("SHA256SUMS"), stale.toString());
    }

    private static TreeMap<String, String> tree(Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static String sha256sum(Path folder) throws IOException, InterruptedException {
        Process check = new ProcessBuilder("sha256sum", "-c", "--quiet", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), said);
        return said;
    }
}
