package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run, gone afterwards. Any user may read it, because some consumers run as one without rights. */
final class Workspace implements AutoCloseable {

    private final Path root;

    private Workspace(Path root) {
        this.root = root;
    }

    static Workspace open() {
        return io(() -> {
            Path root = Files.createTempDirectory("keelson");
            allow(root, "rwxr-xr-x");
            return new Workspace(root);
        });
    }

    Path root() {
        return root;
    }

    Path folder(String name) {
        return io(() -> Files.createDirectories(root.resolve(name)));
    }

    /** A folder that any user may also write to. */
    Path openFolder(String name) {
        Path folder = folder(name);
        allow(folder, "rwxrwxrwx");
        return folder;
    }

    Path write(String name, String text) {
        return io(() -> {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        });
    }

    Path executable(String name, String text) {
        Path file = write(name, text);
        allow(file, "rwxr-xr-x");
        return file;
    }

    /** Copies a file, or a folder with all it holds. */
    Path copy(Path from, String name) {
        Path to = root.resolve(name);
        CopyOption[] how = {StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES};
        return io(() -> {
            Files.createDirectories(to.getParent());
            for (Path source : walk(from)) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, how);
                }
            }
            return to;
        });
    }

    /** A symbolic link, as the folders that moved into usr are. */
    void link(String name, String target) {
        io(() -> {
            Path link = root.resolve(name);
            return Files.isSymbolicLink(link) ? link : Files.createSymbolicLink(link, Path.of(target));
        });
    }

    @Override
    public void close() {
        io(() -> {
            for (Path path :
                    walk(root).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            return root;
        });
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }

    static void allow(Path path, String permissions) {
        io(() -> Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions)));
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private static <T> T io(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
