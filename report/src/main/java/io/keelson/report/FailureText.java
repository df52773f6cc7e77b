package io.keelson.report;

import io.keelson.origin.ExtensionFault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What failed and is no problem of a spec, in one line: a file, a disk, or Keelson itself. */
public final class FailureText {
    private FailureText() {}

    /**
     * Why reading or writing failed, in words: the messages of Java's exceptions are often no more than a path. What then
     * failed, too, such as to undo what was done, stands behind it.
     *
     * @param subject what was read or written, for a failure that does not name a file itself
     */
    public static String of(String subject, IOException failure) {
        StringBuilder words = new StringBuilder(inWords(subject, failure));
        for (Throwable further : failure.getSuppressed()) {
            if (further instanceof IOException one) {
                words.append("; ").append(inWords(subject, one));
            }
        }
        return inOneLine(words.toString());
    }

    private static String inWords(String subject, IOException failure) {
        if (failure instanceof FileSystemException named) {
            // Of a move it is the place that is told, and not where the file has waited.
            return Optional.ofNullable(named.getOtherFile())
                            .or(() -> Optional.ofNullable(named.getFile()))
                            .orElse(subject)
                    + ": " + inWords(named);
        }
        return subject + ": "
                + Optional.ofNullable(failure.getMessage())
                        .orElse(failure.getClass().getSimpleName());
    }

    /** A text with names of files in it, which may hold anything: in one line, and without a command to the terminal. */
    public static String inOneLine(String text) {
        return Glyph.harmless(text);
    }

    /** What the makers of Keelson, or of a jar that extends it, need to know of a failure of their own. */
    public static String ofDefect(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return inOneLine(ExtensionFault.in(failure)
                .map(theirs -> "this is no defect of Keelson but one of " + theirs.getMessage())
                .orElse("this is a defect of Keelson, please report it: " + failure + where)
                .replaceAll("\\R", " "));
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
