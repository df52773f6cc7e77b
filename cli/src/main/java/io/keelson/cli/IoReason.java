package io.keelson.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why reading or writing failed, in words: the messages of Java's exceptions are often no more than a path. */
final class IoReason {
    private IoReason() {}

    /** @param subject what was read or written, for a failure that does not name a file itself */
    static String of(String subject, IOException failure) {
        if (failure instanceof FileSystemException named) {
            return Optional.ofNullable(named.getFile()).orElse(subject) + ": " + inWords(named);
        }
        return subject + ": "
                + Optional.ofNullable(failure.getMessage())
                        .orElse(failure.getClass().getSimpleName());
    }

    private static String inWords(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NotDirectoryException) {
            return "is not a folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something else is in the way";
        }
        return Optional.ofNullable(failure.getReason())
                .orElse(failure.getClass().getSimpleName());
    }
}
