package io.keelson.cli;

import io.keelson.report.Colours;
import io.keelson.report.FailureText;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and speaks to: always in UTF-8, with line breaks that are the same everywhere.
 *
 * @param out for results
 * @param sink where those end up
 * @param err for problems and everything that is no result
 * @param colours those of what goes to {@code err}
 * @param isTerminal whether {@code err} is one
 * @param asks whether somebody is there to answer questions
 */
record Console(
        InputStream in,
        PrintStream out,
        Sink sink,
        PrintStream err,
        Colours colours,
        boolean isTerminal,
        boolean asks) {
    static Console of(InputStream in, OutputStream out, OutputStream err, Colours colours, boolean isTerminal) {
        Sink sink = new Sink(out);
        return new Console(in, utf8(sink), sink, utf8(err), colours, isTerminal, false);
    }

    /** The same with somebody who answers. */
    Console asking() {
        return new Console(in, out, sink, err, colours, isTerminal, true);
    }

    /** One that is heard by nobody, for what is told when it is done in earnest. */
    Console silent() {
        return of(in, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Colours.NONE, false);
    }

    void print(String line) {
        out.print(line + "\n");
    }

    /** Says something that is neither a result nor a problem of a spec. */
    void say(String line) {
        err.print("keelson: " + FailureText.inOneLine(line) + "\n");
    }

    /** Says that Keelson failed. */
    void defect(Throwable failure) {
        say(FailureText.ofDefect(failure));
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
