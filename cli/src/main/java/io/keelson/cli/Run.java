package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Options;
import io.keelson.problem.Problem;
import io.keelson.problem.Severity;
import io.keelson.report.Report;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The specs of one command: all are compiled, whatever becomes of the others, and the worst decides the exit code. */
final class Run {
    /** A step for one spec that may fail without the others. */
    interface Step {
        void run() throws IOException;
    }

    private final Console console;
    private final boolean strict;
    private final Options options;
    private final List<Compilation> compiled = new ArrayList<>();
    private final List<Compilation> faultless = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();
    private Optional<String> wrongUsage = Optional.empty();
    private int exit = Exit.DONE;

    Run(Console console, boolean strict, Options options) {
        this.console = console;
        this.strict = strict;
        this.options = options;
    }

    void compile(SpecSource spec) {
        attempt(spec.argument(), () -> {
            try {
                add(spec.compile(console.in(), options));
            } catch (InvalidValue e) {
                if (!e.keys().equals(List.of("environments"))) {
                    throw e; // every other value has a place in the spec and should have become a problem there
                }
                wrongUsage = Optional.of(spec.argument() + ": " + e.getMessage());
            }
        });
    }

    /** What was asked for that a spec does not have. */
    Optional<String> wrongUsage() {
        return wrongUsage;
    }

    private void add(Compilation compilation) {
        compiled.add(compilation);
        problems.addAll(compilation.problems());
        sources.putAll(compilation.sources());
        if (compilation.problems().stream().anyMatch(this::isFault)) {
            worsen(Exit.SPEC);
        } else {
            faultless.add(compilation);
        }
    }

    private boolean isFault(Problem problem) {
        return problem.isError() || strict && problem.counts(Severity.WARNING);
    }

    /** Does a step; where it fails, says so and goes on. */
    void attempt(String subject, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            fail(subject, e);
        } catch (UncheckedIOException e) {
            fail(subject, e.getCause());
        } catch (RuntimeException | StackOverflowError e) {
            console.defect(e);
            worsen(Exit.DEFECT);
        }
    }

    private void fail(String subject, IOException e) {
        console.say(IoReason.of(subject, e));
        worsen(Exit.IO);
    }

    void worsen(int code) {
        exit = Math.max(exit, code);
    }

    /** What could be read at all, faulty or not. */
    List<Compilation> compiled() {
        return List.copyOf(compiled);
    }

    /** What may be written, in the order of the specs. */
    List<Compilation> faultless() {
        return List.copyOf(faultless);
    }

    /** Shows the problems of all specs together: to people apart from the results, to machines as the result. */
    void report(Format format) {
        Report report = new Report(problems, sources);
        switch (format) {
            case TEXT -> console.err().print(report.text(console.colours()));
            case JSON -> console.out().print(report.json());
            case SARIF -> console.out().print(report.sarif());
        }
    }

    int exit() {
        return exit;
    }
}
