package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.compiler.Options;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A SPEC as it was given: the path of a file, or {@code -} for what comes from standard input. */
record SpecSource(String argument) {
    boolean isStdin() {
        return argument.equals("-");
    }

    /** Reads and compiles it. Problems name the file as it was given; what it extends is found from its folder. */
    Compilation compile(InputStream in, Options options) throws IOException {
        if (isStdin()) {
            return Keelson.compile(in, "<stdin>", Path.of(""), options);
        }
        Path file = path();
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not a file");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return Keelson.compile(bytes, argument, file.resolveSibling(""), options);
        }
    }

    /** An empty name is none, as of a variable of the shell that is not set. */
    boolean isNamed() {
        return !argument.isEmpty();
    }

    /** Whether it names a file that is not there. */
    boolean isMissing() {
        try {
            return !isStdin() && Files.notExists(path());
        } catch (IOException e) {
            return true;
        }
    }

    private Path path() throws IOException {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new IOException("cannot be a path here: " + e.getReason(), e);
        }
    }
}
