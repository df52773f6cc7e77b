package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.TarConsumer;
import io.keelson.samples.Sample;
import io.keelson.value.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The role's archive, read by the system's own tar. */
class RoleArchiveTest {
    private static final String LONG = "x".repeat(90);

    @TempDir
    Path folder;

    @Test
    void tarFindsTheFilesOfTheRoleAndNothingElse() throws IOException {
        Artefacts artefacts = Emitters.all().emit(Sample.named("payments").standard());
        RoleArchive archive = RoleArchive.of(artefacts).orElseThrow();
        assertEquals("payments", archive.role());
        assertArrayEquals(archive.bytes(), artefacts.files().get(archive.path()).bytes());
        try (TarConsumer tar = new TarConsumer(archive.bytes())) {
            List<String> names = artefacts.files().keySet().stream()
                    .filter(path -> path.startsWith("ansible/roles/"))
                    .map(path -> path.substring("ansible/roles/".length()))
                    .toList();
            assertEquals(names, tar.names());
            for (String name : names) {
                assertArrayEquals(artefacts.files().get("ansible/roles/" + name).bytes(), tar.content(name), name);
            }
        }
    }

    /** What differs from one machine, user or minute to the next. */
    @Test
    void ownersTimesAndModesAreTheSameEverywhere() {
        byte[] archive = Tar.gzip(
                new TreeMap<>(Map.of("r/a.yml", new Artefact("a\n", false), "r/b.sh", new Artefact("b\n", true))));
        try (TarConsumer tar = new TarConsumer(archive)) {
            assertEquals(
                    List.of(
                            "-rw-r--r-- root/root 2 2026-01-01 00:00 r/a.yml",
                            "-rwxr-xr-x root/root 2 2026-01-01 00:00 r/b.sh"),
                    tar.listed());
        }
        assertEquals(0, archive[4] | archive[5] | archive[6] | archive[7], "gzip's time");
        assertEquals(0, archive[3], "gzip's flags: no name of a file");
    }

    @Test
    void aLongPathIsCarriedAndOneTooLongRefused() {
        String fits = "role/" + LONG + "/" + LONG + ".yml";
        try (TarConsumer tar = new TarConsumer(Tar.gzip(new TreeMap<>(Map.of(fits, new Artefact("", false)))))) {
            assertEquals(List.of(fits), tar.names());
        }
        String tooLong = "role/" + "x".repeat(101);
        assertThrows(InvalidValue.class, () -> Tar.gzip(new TreeMap<>(Map.of(tooLong, new Artefact("", false)))));
    }

    /** A block of deflate that is not compressed ends after 65,535 bytes. */
    @Test
    void gzipOfAnySizeIsReadBack() throws IOException {
        for (int size : List.of(0, 1, 65_535, 65_536, 200_000)) {
            byte[] content = "k".repeat(size).getBytes();
            byte[] first = Arrays.copyOf(content, size / 3);
            StoredGzip made = new StoredGzip(size);
            made.put(first);
            made.put(Arrays.copyOfRange(content, first.length, size));
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(made.bytes()))) {
                assertArrayEquals(content, gzip.readAllBytes(), Integer.toString(size));
            }
        }
    }

    @Test
    void whatAsksForNothingOnAHostHasNoArchive() {
        assertEquals(
                Optional.empty(),
                RoleArchive.of(Emitters.only(List.of("systemd"))
                        .emit(Sample.named("payments").standard())));
    }

    @Test
    void itIsWrittenByteForByteAndAVerifyShowsNoLinesOfIt() throws IOException {
        Artefacts artefacts = Emitters.all().emit(Sample.named("host").standard());
        artefacts.writeTo(folder);
        Path file = folder.resolve(RoleArchive.of(artefacts).orElseThrow().path());
        assertArrayEquals(RoleArchive.of(artefacts).orElseThrow().bytes(), Files.readAllBytes(file));
        assertTrue(artefacts.compareWith(folder).isEmpty());
        Files.write(file, new byte[] {1});
        Drift drift = artefacts.compareWith(folder);
        assertEquals(List.of(folder.relativize(file).toString()), drift.changed());
        assertEquals(Map.of(), drift.excerpts());
    }
}
