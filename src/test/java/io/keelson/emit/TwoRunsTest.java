package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs in one folder: one writes, the other says why it does not. */
class TwoRunsTest {
    private static final int TURNS = 40;

    @TempDir
    Path folder;

    @Test
    void theSecondRunIsRefusedAndNothingIsLeft() throws IOException {
        TwoStates.OLD.writeTo(folder);
        FolderLock.during(folder, () -> {
            IOException taken = assertThrows(IOException.class, () -> TwoStates.NEW.writeTo(folder));
            assertEquals("another run is writing into " + folder, taken.getMessage());
            assertFalse(TwoStates.NEW.compareWith(folder).isEmpty(), "comparing asks for no lock");
            return taken;
        });
        assertEquals(TwoStates.texts(TwoStates.OLD), TwoStates.tree(folder));
        assertFalse(Files.exists(folder.resolve(Staging.NAME)));
    }

    @Test
    void whatHasNothingToChangeIsNotLocked() throws IOException {
        TwoStates.OLD.writeTo(folder);
        Files.createSymbolicLink(folder.resolve("same"), folder);
        Path other = folder.resolve("same");
        FolderLock.during(folder, () -> assertThrows(IOException.class, () -> FolderLock.during(other, () -> "")));
        assertEquals(List.of(), TwoStates.OLD.writeTo(folder).written());
    }

    @Test
    void aLockThatAKilledRunLeftMeansNothing() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve(Staging.NAME)).resolve(FolderLock.NAME));
        TwoStates.OLD.writeTo(folder);
        assertFalse(Files.exists(folder.resolve(Staging.NAME)));
        assertTrue(TwoStates.isOne(TwoStates.tree(folder)));
    }

    /** A repository may come from a stranger: what its link leads to is not written to. */
    @Test
    void aLockThatIsALinkIsNotFollowed() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Path staging = Files.createDirectories(inside.resolve(Staging.NAME));
        Files.createSymbolicLink(staging.resolve(FolderLock.NAME), mine);
        assertThrows(IOException.class, () -> TwoStates.OLD.writeTo(inside));
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void threadsLeaveOneState() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                List<Callable<String>> both = List.of(() -> said(TwoStates.OLD), () -> said(TwoStates.NEW));
                List<String> said = new ArrayList<>();
                for (Future<String> one : threads.invokeAll(both)) {
                    said.add(one.get());
                }
                assertTrue(said.contains("written"), said.toString());
                assertTrue(said.stream().allMatch(List.of("written", taken())::contains), said.toString());
                assertTrue(TwoStates.isOne(TwoStates.tree(folder)), "a mixture in turn " + turn);
                assertFalse(Files.exists(folder.resolve(Staging.NAME)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processesLeaveOneState() throws Exception {
        Process other = TwoStates.start(folder);
        try {
            assertEquals('.', other.getInputStream().read(), "the other one did not start");
            int refused = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                String said = said(TwoStates.NEW);
                refused += said.equals(taken()) ? 1 : 0;
                assertTrue(List.of("written", taken()).contains(said), said);
            }
            System.out.println("two processes in one folder: refused " + refused + " times of " + TURNS);
        } finally {
            other.destroyForcibly().waitFor();
        }
        TwoStates.OLD.writeTo(folder);
        assertTrue(TwoStates.isOne(TwoStates.tree(folder)));
    }

    private String taken() {
        return "another run is writing into " + folder;
    }

    private String said(Artefacts state) {
        try {
            state.writeTo(folder);
            return "written";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
