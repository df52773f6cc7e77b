package io.keelson.emit;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run is about to do to a folder, kept inside of it, so that every move stays in one file system. Until
 * {@link #commit} nothing outside of it has changed; from then on it holds all that is left to do, and who finds it there
 * carries it out. See docs/decisions/005.
 */
final class Staging {
    static final String NAME = ".keelson-staging";

    private static final String NEW = "new";
    private static final String OLD = "old";
    private static final String COMMIT = "commit";
    private static final String DRAFT = "commit.draft";

    private final Path folder;
    private final Path root;
    private final Moves moves;

    private Staging(Path folder) {
        this.folder = folder;
        this.root = folder.resolve(NAME);
        this.moves = new Moves(folder, root.resolve(NEW), root.resolve(OLD));
    }

    /**
     * An empty one, once what an earlier run left is carried out or dropped.
     *
     * @throws IOException when something of that name is there that no run of ours left, or when it fails again
     */
    static Staging in(Path folder) throws IOException {
        Staging staging = new Staging(folder);
        if (isLeft(folder)) {
            if (staging.isCommitted()) {
                staging.requireOurPlaces();
                staging.carryOut();
            }
            staging.drop();
        }
        return staging;
    }

    /** The manifest of a run that was cut off while it moved its files; they are ours too. */
    static Manifest left(Path folder) throws IOException {
        Staging staging = new Staging(folder);
        return isLeft(folder) && staging.isCommitted()
                ? Manifest.read(staging.root.resolve(NEW))
                : new Manifest(new TreeMap<>());
    }

    /**
     * Whether there is one, of a run that was cut off or is at work.
     *
     * @throws IOException when something of that name is there that no run of ours left
     */
    static boolean isLeft(Path folder) throws IOException {
        Path root = folder.resolve(NAME);
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        boolean ours = Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)
                && Folders.inside(root).stream()
                        .map(path -> path.getFileName().toString())
                        .allMatch(Set.of(NEW, OLD, COMMIT, DRAFT, FolderLock.NAME)::contains);
        if (!ours) {
            throw new IOException(root + " is in the way: Keelson did not write it");
        }
        return true;
    }

    private boolean isCommitted() {
        return Files.isRegularFile(root.resolve(COMMIT), LinkOption.NOFOLLOW_LINKS);
    }

    /** Puts a file where it waits, and the one whose place it takes where it can be found again. */
    void stage(String path, Artefact artefact) throws IOException {
        Path staged = root.resolve(NEW).resolve(path);
        Files.createDirectories(staged.getParent());
        Files.write(staged, artefact.bytes());
        if (artefact.executable()) {
            Permissions.makeExecutable(staged);
        }
        keep(path);
    }

    private void keep(String path) throws IOException {
        Path place = folder.resolve(path);
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path kept = root.resolve(OLD).resolve(path);
        Files.createDirectories(kept.getParent());
        try {
            Files.createLink(kept, place);
        } catch (UnsupportedOperationException | FileSystemException e) { // not every file system has hard links
            Files.copy(place, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** From here on the run counts: either all of it is done, or it is undone. */
    void commit(List<String> remove) throws IOException {
        Files.createDirectories(root);
        for (String path : remove) {
            keep(path);
        }
        Path draft = Files.write(root.resolve(DRAFT), remove);
        Files.move(draft, root.resolve(COMMIT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Moves what waits, and removes what is to go. */
    void carryOut() throws IOException {
        moves.carryOut(waiting(), toRemove());
    }

    /** Those that were carried out so far. */
    Moves moves() {
        return moves;
    }

    private List<String> waiting() throws IOException {
        return Folders.files(root.resolve(NEW));
    }

    /** A stranger's repository may hold a folder of this name: what it says stays below the folder. */
    private List<String> toRemove() throws IOException {
        List<String> paths = Files.readAllLines(root.resolve(COMMIT));
        if (!paths.stream().allMatch(Manifest::isSafe)) {
            throw new IOException(root + " is in the way: Keelson did not write it");
        }
        return paths;
    }

    /** What somebody put there since the run was cut off is not ours to replace. */
    private void requireOurPlaces() throws IOException {
        Manifest before = Manifest.read(folder);
        for (String path : waiting()) {
            Path place = Plan.place(folder, path);
            boolean free = !Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            boolean ours = path.equals(Manifest.PATH) || before.hashes().containsKey(path);
            if (!free && !(ours && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))) {
                throw new IOException(place + " is in the way: Keelson did not write it");
            }
        }
        for (String path : toRemove()) {
            boolean free = !Files.exists(Plan.place(folder, path), LinkOption.NOFOLLOW_LINKS);
            if (!free && !before.hashes().containsKey(path)) {
                throw new IOException(root + " is in the way: Keelson did not write it");
            }
        }
    }

    /**
     * Makes the folder be what it was, and takes the promise back: the next run carries nothing out. What could not be
     * undone is named beside the fault that came first, and what it held before stays where it was kept.
     */
    void undo(Throwable fault) {
        List<String> left = moves.undo(fault);
        try {
            if (left.isEmpty()) {
                drop();
                return;
            }
            Files.deleteIfExists(root.resolve(COMMIT));
            Folders.delete(root.resolve(NEW));
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
        if (!left.isEmpty()) {
            fault.addSuppressed(new IOException("not as before: " + String.join(", ", left)
                    + "; what was there is kept in " + root.resolve(OLD) + " until the next run"));
        }
    }

    /** Removes it; the sign that it counts goes first, once there is nothing left to do. */
    void drop() throws IOException {
        Files.deleteIfExists(root.resolve(COMMIT));
        Files.deleteIfExists(root.resolve(DRAFT));
        Folders.delete(root.resolve(NEW));
        Folders.delete(root.resolve(OLD));
        Folders.deleteEmpty(root, folder);
    }
}
