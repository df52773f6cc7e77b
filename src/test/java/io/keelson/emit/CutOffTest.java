package io.keelson.emit;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is cut off leaves the old files or the new ones, and nothing between that the next run would not mend. */
class CutOffTest {
    private static final int KILLS = 16;

    @TempDir
    Path folder;

    /** A process writes one state over the other until it is killed: at each moment one of the two is there, or promised. */
    @Test
    void aKilledProcessLeavesTheOldStateOrTheNewOne() throws Exception {
        Random random = new Random(7);
        int between = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Files.writeString(folder.resolve("mine.txt"), "mine");
            Process writer = TwoStates.start(folder);
            try {
                assertEquals('.', writer.getInputStream().read(), "the writer did not start");
                Thread.sleep(random.nextInt(60));
                if (kill % 2 == 0) {
                    awaitPromise(writer);
                }
            } finally {
                writer.destroyForcibly().waitFor();
            }
            boolean promised = Files.exists(folder.resolve(Staging.NAME).resolve("commit"));
            Map<String, String> found = TwoStates.tree(folder);
            if (promised && !TwoStates.isOne(found)) {
                between++;
                assertFalse(TwoStates.checksumsHold(folder), "a mixture that its own list of checksums confirms");
            }
            assertTrue(
                    promised || TwoStates.isOne(found), "killed the " + kill + ". time: a mixture without a promise");
            FolderLock.during(folder, () -> Staging.in(folder));
            assertTrue(
                    TwoStates.isOne(TwoStates.tree(folder)), "killed the " + kill + ". time: the promise is not kept");
            assertFalse(Files.exists(folder.resolve(Staging.NAME)));
        }
        System.out.println("killed " + KILLS + " times, " + between + " times while files were moved");
    }

    @Test
    void theNextRunCarriesOutWhatWasPromised() throws IOException {
        TwoStates.OLD.writeTo(folder);
        Staging staging = Staging.in(folder);
        TwoStates.NEW.files().forEach((path, artefact) -> stage(staging, path, artefact));
        staging.commit(List.of("old/1.txt"));
        assertTrue(Staging.left(folder).hashes().containsKey("new/1.txt"));
        TwoStates.NEW.compareWith(folder);
        assertTrue(Files.exists(folder.resolve("old/1.txt")), "comparing writes nothing");

        Staging.in(folder);
        assertFalse(Files.exists(folder.resolve("old/1.txt")));
        assertEquals(TwoStates.NEW.files().get("new/1.txt").text(), Files.readString(folder.resolve("new/1.txt")));
    }

    /** As if it had been killed behind each of its moves in turn. */
    @Test
    void fromEveryMomentTheNextRunGoesOn() throws Exception {
        List<String> moves = TwoStates.NEW.files().keySet().stream()
                .filter(path -> !path.equals(Manifest.PATH))
                .toList();
        for (int moved = 0; moved <= moves.size(); moved += 9) {
            Path own = Files.createDirectories(folder.resolve("after " + moved));
            TwoStates.OLD.writeTo(own);
            Staging staging = Staging.in(own);
            TwoStates.NEW.files().forEach((path, artefact) -> stage(staging, path, artefact));
            staging.commit(TwoStates.OLD.files().keySet().stream()
                    .filter(path -> path.startsWith("old/"))
                    .toList());
            for (String path : moves.subList(0, moved)) {
                Path place = own.resolve(path);
                Files.createDirectories(place.getParent());
                Files.move(own.resolve(Staging.NAME).resolve("new").resolve(path), place, REPLACE_EXISTING);
            }
            Staging.in(own);
            assertTrue(TwoStates.isOne(TwoStates.tree(own)), "killed after " + moved + " moves");
            assertTrue(TwoStates.checksumsHold(own));
        }
    }

    @Test
    void behindTheLastMoveNothingIsLeftToDo() throws IOException {
        TwoStates.OLD.writeTo(folder);
        Staging staging = Staging.in(folder);
        TwoStates.NEW.files().forEach((path, artefact) -> stage(staging, path, artefact));
        staging.commit(TwoStates.OLD.files().keySet().stream()
                .filter(path -> path.startsWith("old/"))
                .toList());
        staging.carryOut();
        assertTrue(Files.exists(folder.resolve(Staging.NAME).resolve("commit")));
        Staging.in(folder);
        assertTrue(TwoStates.isOne(TwoStates.tree(folder)));
    }

    @Test
    void whatWasOnlyPreparedIsDropped() throws IOException {
        TwoStates.OLD.writeTo(folder);
        Map<String, String> before = TwoStates.tree(folder);
        Staging staging = Staging.in(folder);
        TwoStates.NEW.files().forEach((path, artefact) -> stage(staging, path, artefact));
        Staging.in(folder);
        assertEquals(before, TwoStates.tree(folder));
        assertFalse(Files.exists(folder.resolve(Staging.NAME)));
    }

    @Test
    void aHalfWrittenFirstFileIsNoForeignOne() throws IOException {
        Path draft = Files.createDirectories(folder.resolve(Staging.NAME).resolve("new"));
        Files.writeString(draft.resolve("SHA256SUMS"), "0123");
        TwoStates.OLD.writeTo(folder);
        assertTrue(TwoStates.isOne(TwoStates.tree(folder)));
    }

    @Test
    void whatSomebodyPutInTheWayMeanwhileStays() throws IOException {
        TwoStates.OLD.writeTo(folder);
        Staging staging = Staging.in(folder);
        TwoStates.NEW.files().forEach((path, artefact) -> stage(staging, path, artefact));
        staging.commit(List.of());
        Path mine = Files.createDirectories(folder.resolve("new")).resolve("1.txt");
        Files.writeString(mine, "mine");
        assertThrows(IOException.class, () -> TwoStates.NEW.writeTo(folder));
        assertEquals("mine", Files.readString(mine));
    }

    /** A repository may come from a stranger, with a folder of that name in it. */
    @Test
    void aPromiseReachesNothingOutsideOfTheFolder() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        for (String path : List.of("../outside.txt", outside.toString(), "foreign.txt")) {
            Files.writeString(inside.resolve("foreign.txt"), "mine");
            Path staging = Files.createDirectories(inside.resolve(Staging.NAME));
            Files.writeString(staging.resolve("commit"), path + "\n");
            assertThrows(IOException.class, () -> TwoStates.OLD.writeTo(inside), path);
            assertTrue(Files.exists(outside) && Files.exists(inside.resolve("foreign.txt")), path);
        }
    }

    /** The moment between preparing and being done is short: half of the kills look for it. */
    private void awaitPromise(Process writer) {
        Path commit = folder.resolve(Staging.NAME).resolve("commit");
        while (!Files.exists(commit) && writer.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static void stage(Staging staging, String path, Artefact artefact) {
        try {
            staging.stage(path, artefact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
