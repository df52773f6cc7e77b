package io.keelson.emit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The moves and removals of a run, each remembered once it has happened and not before: what failed changed nothing, and
 * must not be undone.
 */
final class Moves {
    private final Path folder;
    private final Path waiting;
    private final Path kept;
    private final Deque<String> moved = new ArrayDeque<>();
    private final Deque<String> removed = new ArrayDeque<>();
    private final Deque<Path> made = new ArrayDeque<>();

    /**
     * @param waiting the folder of the files that wait for their places
     * @param kept the folder of those whose places they take
     */
    Moves(Path folder, Path waiting, Path kept) {
        this.folder = folder;
        this.waiting = waiting;
        this.kept = kept;
    }

    /** The manifest comes last. Nothing else is done in between: it is short. */
    void carryOut(List<String> move, List<String> remove) throws IOException {
        for (String path : move) {
            if (!path.equals(Manifest.PATH)) {
                move(path);
            }
        }
        for (String path : remove) {
            if (Files.deleteIfExists(folder.resolve(path))) {
                removed.push(path);
            }
        }
        if (move.contains(Manifest.PATH)) {
            move(Manifest.PATH);
        }
        for (String path : remove) {
            Folders.deleteEmpty(folder.resolve(path).getParent(), folder);
        }
    }

    private void move(String path) throws IOException {
        Path staged = waiting.resolve(path);
        Path place = folder.resolve(path);
        try {
            Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            List<Path> missing = Folders.missing(place.getParent());
            for (int i = missing.size() - 1; i >= 0; i--) {
                Files.createDirectory(missing.get(i));
                made.push(missing.get(i));
            }
            Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
        }
        moved.push(path);
    }

    /**
     * The last one first. A file that was moved goes back to where it waited, so that a run that is killed in here can
     * still be carried out.
     *
     * @param fault is told why something could not be undone
     * @return the paths of that
     */
    List<String> undo(Throwable fault) {
        List<String> left = new ArrayList<>();
        for (String path : moved) {
            attempt(path, this::moveBack, left, fault);
        }
        for (String path : removed) {
            attempt(path, this::putBack, left, fault);
        }
        for (Path folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                continue; // holds what could not be undone, or somebody else has put something there
            } catch (IOException e) {
                fault.addSuppressed(e);
            }
        }
        return left;
    }

    private interface Step {
        void undo(String path) throws IOException;
    }

    private static void attempt(String path, Step step, List<String> left, Throwable fault) {
        try {
            step.undo(path);
        } catch (IOException e) {
            left.add(path);
            fault.addSuppressed(e);
        }
    }

    private void moveBack(String path) throws IOException {
        Path place = folder.resolve(path);
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(place + " was changed by somebody else");
        }
        Files.move(place, waiting.resolve(path), StandardCopyOption.ATOMIC_MOVE);
        putBack(path);
    }

    private void putBack(String path) throws IOException {
        Path old = kept.resolve(path);
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.move(old, folder.resolve(path), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
