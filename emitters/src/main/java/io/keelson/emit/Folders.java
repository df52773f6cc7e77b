package io.keelson.emit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Deletes a folder that has become empty, and those above it that become so, up to that one. */
    static void deleteEmpty(Path lowest, Path end) throws IOException {
        for (Path above = lowest; !above.equals(end) && Files.isDirectory(above); above = above.getParent()) {
            try {
                Files.delete(above);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path tree) throws IOException {
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
