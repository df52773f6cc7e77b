package io.keelson.emit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Carries a plan out. Staging lies inside the folder, so that every move stays in one file system and is atomic. */
final class FolderWriter {
    static final String STAGING = ".keelson-staging";

    private final Path folder;
    private final Path staging;
    private final Path replaced;
    private final Renderer renderer;
    private final Deque<Path> moved = new ArrayDeque<>();

    FolderWriter(Path folder, Renderer renderer) {
        this.folder = folder;
        this.staging = folder.resolve(STAGING);
        this.replaced = staging.resolve("replaced");
        this.renderer = renderer;
    }

    /**
     * The manifest that a run left which was cut off; its files are ours too.
     *
     * @throws IOException when something of that name is there that no run of ours left
     */
    static Manifest left(Path folder) throws IOException {
        Path staging = folder.resolve(STAGING);
        if (!Files.exists(staging, LinkOption.NOFOLLOW_LINKS)) {
            return new Manifest(new TreeMap<>());
        }
        boolean ours = Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)
                && (Files.exists(staging.resolve(Manifest.PATH)) || isEmpty(staging));
        if (!ours) {
            throw new IOException(staging + " is in the way: Keelson did not write it");
        }
        return Manifest.read(staging);
    }

    Written write(Plan plan) throws IOException {
        TreeMap<String, Artefact> files = new TreeMap<>(plan.write());
        Artefact manifest = plan.manifest().render(renderer);
        boolean sameManifest = Plan.isSame(folder.resolve(Manifest.PATH), manifest);
        if (!files.isEmpty() || !plan.remove().isEmpty() || !sameManifest) {
            replaceAll(plan, files, manifest);
        } else {
            delete(staging);
        }
        return new Written(List.copyOf(files.keySet()), plan.unchanged(), plan.remove(), plan.edited());
    }

    private void replaceAll(Plan plan, TreeMap<String, Artefact> files, Artefact manifest) throws IOException {
        Files.createDirectories(folder);
        delete(staging);
        try {
            stage(Manifest.PATH, manifest);
            for (Map.Entry<String, Artefact> file : files.entrySet()) {
                stage(file.getKey(), file.getValue());
            }
            for (String path : files.keySet()) {
                move(path);
            }
            for (String path : plan.remove()) {
                keepReplaced(path);
                Files.delete(folder.resolve(path));
                moved.push(Path.of(path));
            }
            move(Manifest.PATH);
        } catch (IOException e) {
            undo(e);
            throw e;
        }
        for (String path : plan.remove()) {
            deleteEmptyFolders(folder.resolve(path).getParent());
        }
        delete(staging);
    }

    private void stage(String path, Artefact artefact) throws IOException {
        Path staged = staging.resolve(path);
        Files.createDirectories(staged.getParent());
        Files.write(staged, artefact.bytes());
        if (artefact.executable()) {
            makeExecutable(staged);
        }
    }

    private void move(String path) throws IOException {
        Path place = folder.resolve(path);
        Files.createDirectories(place.getParent());
        keepReplaced(path);
        Files.move(staging.resolve(path), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        moved.push(Path.of(path));
    }

    private void keepReplaced(String path) throws IOException {
        Path place = folder.resolve(path);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Path kept = replaced.resolve(path);
            Files.createDirectories(kept.getParent());
            Files.copy(place, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    // The last one first. What cannot be undone is named beside the fault that came first.
    private void undo(IOException fault) {
        for (Path path : moved) {
            try {
                Path kept = replaced.resolve(path);
                if (Files.exists(kept)) {
                    Files.move(kept, folder.resolve(path), StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(folder.resolve(path));
                    deleteEmptyFolders(folder.resolve(path).getParent());
                }
            } catch (IOException e) {
                fault.addSuppressed(e);
            }
        }
        if (fault.getSuppressed().length == 0) {
            try {
                delete(staging);
            } catch (IOException e) {
                fault.addSuppressed(e);
            }
        }
    }

    private void deleteEmptyFolders(Path lowest) throws IOException {
        for (Path above = lowest; !above.equals(folder) && Files.isDirectory(above); above = above.getParent()) {
            try {
                Files.delete(above);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            if (permissions.contains(PosixFilePermission.GROUP_READ)) {
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
            }
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
