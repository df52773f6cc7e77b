package io.keelson.consumer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program with its arguments, folder and environment. The environment holds what is given here and nothing of the
 * caller's, so that a proof does not depend on who runs it; standard input is empty.
 */
public record Command(List<String> words, Path folder, Map<String, String> environment) {

    /**
     * A process that takes longer than this hangs; the slowest honest one, a first build of Go's library, takes 20 s. A
     * run that gives more to a program says how long that may take.
     */
    private static final long DEADLINE_SECONDS = Long.getLong("consumer.seconds", 300);

    public static Command of(Path program, String... arguments) {
        return new Command(List.of(program.toString()), Path.of("/"), Map.of("PATH", Tool.PATH, "LC_ALL", "C.UTF-8"))
                .with(arguments);
    }

    public Command with(String... arguments) {
        return with(List.of(arguments));
    }

    public Command with(List<String> arguments) {
        return new Command(Stream.concat(words.stream(), arguments.stream()).toList(), folder, environment);
    }

    public Command in(Path folder) {
        return new Command(words, folder, environment);
    }

    public Command env(String name, String value) {
        return env(Map.of(name, value));
    }

    public Command env(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(more);
        return new Command(words, folder, Map.copyOf(all));
    }

    /** The same command started by another one, such as one that lays privileges down. */
    public Command after(List<String> prefix) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(List.copyOf(all), folder, environment);
    }

    public Run run() {
        try {
            Path out = Files.createTempFile("keelson", ".out");
            Path err = Files.createTempFile("keelson", ".err");
            try {
                int exit = await(start(out, err));
                return new Run(words, exit, Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Output goes through files: a pipe that nobody empties in time stops the process. */
    private Process start(Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private int await(Process process) {
        try {
            if (process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("still running after " + DEADLINE_SECONDS + " s: " + String.join(" ", words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + String.join(" ", words), e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
