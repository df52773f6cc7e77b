package io.keelson.project;

import java.nio.file.Path;

/** The project's folder, as the build names it. */
public final class Project {
    private static final Path ROOT = Path.of(System.getProperty("keelson.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private Project() {}

    /** A file or folder by its path from the top. */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }
}
