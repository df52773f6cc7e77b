package io.keelson.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as wholes. Links in them are never followed. */
final class Folders {
    private Folders() {}

    /** The paths of all files below a folder, sorted, with slashes; none where there is no folder. */
    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        return all(folder).stream()
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    /** What is directly in a folder, sorted. */
    static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Java's streams of paths throw what nobody declares; here it is what it was. */
    private static List<Path> all(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes a folder that has become empty, and those above it that become so, up to that one. */
    static void deleteEmpty(Path lowest, Path end) throws IOException {
        for (Path above = lowest; !above.equals(end) && Files.isDirectory(above); above = above.getParent()) {
            try {
                Files.delete(above);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst =
                all(tree).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** What has to be made for a folder to be there, the deepest first. A link that leads nowhere is somebody's. */
    static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        Path above = folder.toAbsolutePath();
        while (above != null && Files.notExists(above, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(above);
            above = above.getParent();
        }
        return missing;
    }

    /**
     * The path without the steps back over folders that need not be there. Behind a link a step back leads to somewhere
     * else than where one came from, and stays.
     */
    static Path plain(Path path) {
        Path plain = path.isAbsolute() ? path.getRoot() : path.getFileSystem().getPath("");
        for (Path name : path) {
            boolean isBack = name.toString().equals("..");
            if (isBack && canGoBack(plain)) {
                plain = plain.resolveSibling("");
            } else if (!name.toString().equals(".")) {
                plain = plain.resolve(name);
            }
        }
        return plain;
    }

    private static boolean canGoBack(Path plain) {
        return plain.getFileName() != null
                && !plain.toString().isEmpty()
                && !plain.endsWith("..")
                && !Files.isSymbolicLink(plain);
    }
}
