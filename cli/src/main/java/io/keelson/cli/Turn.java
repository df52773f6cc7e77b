package io.keelson.cli;

import io.keelson.report.FailureText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done for one of many specs, on a thread of its own, and what it has to say: nothing is heard of it before its
 * turn comes. A failure of one is none of the others.
 */
final class Turn {
    /** A step that may fail. */
    interface Step {
        void run() throws IOException;
    }

    /** A step that comes to something. */
    interface Source<T> {
        T get() throws IOException;
    }

    private final List<String> results = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int exit = Exit.DONE;

    /** Does a step; where it fails, says so and goes on. */
    void attempt(String subject, Step step) {
        attempt(subject, () -> {
            step.run();
            return subject;
        });
    }

    /** The same; empty where it fails. */
    <T> Optional<T> attempt(String subject, Source<T> step) {
        try {
            return Optional.of(step.get());
        } catch (IOException e) {
            fail(subject, e);
        } catch (UncheckedIOException e) {
            fail(subject, e.getCause());
        } catch (RuntimeException | StackOverflowError e) {
            fail(FailureText.ofDefect(e), Exit.DEFECT);
        }
        return Optional.empty();
    }

    private void fail(String subject, IOException e) {
        fail(FailureText.of(subject, e), Exit.IO);
    }

    private void fail(String message, int code) {
        failures.add(message);
        say(message);
        worsen(code);
    }

    /** What failed, of all that it says. */
    List<String> failures() {
        return failures;
    }

    void print(String result) {
        results.add(result);
    }

    void say(String message) {
        messages.add(message);
    }

    void worsen(int code) {
        exit = Math.max(exit, code);
    }

    boolean isSilent() {
        return messages.isEmpty() && results.isEmpty();
    }

    /** Says it all, and returns the exit code. */
    int show(Console console) {
        messages.forEach(console::say);
        results.forEach(console::print);
        return exit;
    }
}
