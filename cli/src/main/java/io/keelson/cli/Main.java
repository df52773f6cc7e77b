package io.keelson.cli;

import io.keelson.report.Colours;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
        Console console = Console.of(System.in, out, err, colours(), isTerminal());
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
            console.say("standard output: cannot be written");
            exit = Math.max(exit, Exit.IO);
        }
        console.err().flush();
        return exit;
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
