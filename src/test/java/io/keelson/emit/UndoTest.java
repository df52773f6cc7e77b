package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.report.FailureText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that fails half-way promises nothing: what it did is undone, or named. What hits root too is a folder that
 * somebody puts in the place of a file.
 */
class UndoTest {
    private static final String IN_THE_WAY = "both/3/10.txt";

    @TempDir
    Path folder;

    private Map<String, String> before;

    @BeforeEach
    void oldState() throws IOException {
        TwoStates.OLD.writeTo(folder);
        before = TwoStates.tree(folder);
    }

    @Test
    void aMoveThatFailsIsNotUndone() throws IOException {
        Staging staging = committed();
        block(IN_THE_WAY);
        undone(staging);
        assertFalse(Files.exists(folder.resolve(Staging.NAME)), "nothing is pending");
        assertFalse(Files.exists(folder.resolve("new")), "what was made for the new files is gone");
        unblock(IN_THE_WAY);
        assertEquals(before, TwoStates.tree(folder));
    }

    @Test
    void aRemovalThatFailsIsNotUndone() throws IOException {
        Staging staging = committed();
        block("old/1.txt");
        undone(staging);
        assertFalse(Files.exists(folder.resolve(Staging.NAME)), "nothing is pending");
        unblock("old/1.txt");
        assertEquals(before, TwoStates.tree(folder));
    }

    @Test
    void theNextRunAfterAnUndoneOneSucceeds() throws IOException {
        Staging staging = committed();
        block(IN_THE_WAY);
        undone(staging);
        IOException again = assertThrows(IOException.class, () -> TwoStates.NEW.writeTo(folder));
        assertTrue(again.getMessage().contains(IN_THE_WAY), again.getMessage());
        assertTrue(Files.readString(folder.resolve("both/0/0.txt")).startsWith("old"), "no half of it is carried out");
        unblock(IN_THE_WAY);
        TwoStates.NEW.writeTo(folder);
        assertTrue(TwoStates.isOne(TwoStates.tree(folder)));
    }

    @Test
    void whatCannotBeUndoneIsNamedAndNothingIsPending() throws IOException {
        Staging staging = committed();
        block(IN_THE_WAY);
        IOException fault = assertThrows(IOException.class, staging::carryOut);
        block("both/0/0.txt"); // this one was moved already
        staging.undo(fault);
        String said = FailureText.of("out", fault);
        assertTrue(said.contains("not as before: both/0/0.txt; what was there is kept in"), said);
        assertFalse(Files.exists(folder.resolve(Staging.NAME).resolve("commit")), "nothing is pending");
        assertTrue(Files.exists(folder.resolve("both/0/0.txt/mine.txt")), "what somebody put there stays");
        assertTrue(Files.exists(folder.resolve(Staging.NAME).resolve("old/both/0/0.txt")));
        assertTrue(Files.readString(folder.resolve("both/1/1.txt")).startsWith("old"), "the others are undone");
        Staging.in(folder);
        assertTrue(Files.readString(folder.resolve("both/1/1.txt")).startsWith("old"), "and stay so");
    }

    @Test
    void anUndoThatIsCutOffCanStillBeCarriedOut() throws IOException {
        Staging staging = committed();
        block(IN_THE_WAY);
        IOException fault = assertThrows(IOException.class, staging::carryOut);
        Moves moves = staging.moves();
        moves.undo(fault);
        assertTrue(Files.exists(folder.resolve(Staging.NAME).resolve("commit")), "as if it had been killed here");
        unblock(IN_THE_WAY);
        Staging.in(folder);
        assertEquals(TwoStates.texts(TwoStates.NEW), TwoStates.tree(folder));
    }

    /** Everything is prepared and promised, and nothing is done yet. */
    private Staging committed() throws IOException {
        Staging staging = Staging.in(folder);
        for (Map.Entry<String, Artefact> file : TwoStates.NEW.files().entrySet()) {
            staging.stage(file.getKey(), file.getValue());
        }
        List<String> remove = TwoStates.OLD.files().keySet().stream()
                .filter(path -> path.startsWith("old/"))
                .toList();
        staging.commit(remove);
        return staging;
    }

    private static void undone(Staging staging) {
        IOException fault = assertThrows(IOException.class, staging::carryOut);
        staging.undo(fault);
        assertEquals(List.of(), List.of(fault.getSuppressed()));
    }

    private void block(String path) throws IOException {
        Files.delete(folder.resolve(path));
        Files.writeString(Files.createDirectory(folder.resolve(path)).resolve("mine.txt"), "mine");
    }

    private void unblock(String path) throws IOException {
        Folders.delete(folder.resolve(path));
        Files.writeString(folder.resolve(path), before.get(path));
    }
}
