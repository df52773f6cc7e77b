package io.keelson.cli;

import io.keelson.report.Colours;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        // Not System.out and err: their encoding is the locale's.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        Console console = Console.of(input(), out, err, colours(), isTerminal());
        boolean asks = isTerminal() && Boolean.getBoolean("keelson.asks");
        System.exit(run(asks ? console.asking() : console, arguments));
    }

    /** Runs a command, uncoloured, and returns its exit code. */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        return run(Console.of(in, out, err, Colours.NONE, false), arguments);
    }

    private static int run(Console console, String... arguments) {
        int exit;
        try {
            exit = KeelsonCommand.on(console, arguments).execute(arguments);
        } catch (Throwable failure) { // errors of the JVM, too: nobody is helped by a stack trace
            console.defect(failure);
            exit = Exit.DEFECT;
        }
        if (console.out().checkError()) {
            exit = Math.max(exit, unwritten(console));
        }
        console.err().flush();
        return exit;
    }

    private static int unwritten(Console console) {
        if (console.sink().isClosedPipe()) {
            return Exit.CLOSED_PIPE;
        }
        console.say("standard output: cannot be written");
        return Exit.IO;
    }

    /** Where there is no standard input, Java has opened a file of its own in its place; the script that starts it says so. */
    private static InputStream input() {
        if (!Boolean.getBoolean("keelson.noInput")) {
            return System.in;
        }
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("standard input is closed");
            }
        };
    }

    /** Java cannot ask whether standard error is a terminal: the script that starts it does, and says so. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("keelson.terminal");
    }

    private static Colours colours() {
        boolean wanted =
                Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
        return wanted && isTerminal() ? Colours.ANSI : Colours.NONE;
    }
}
