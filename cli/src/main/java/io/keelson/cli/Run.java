package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.compiler.Options;
import io.keelson.compiler.UnknownEnvironment;
import io.keelson.problem.Problem;
import io.keelson.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The specs of one command: all are compiled, whatever becomes of the others, and the worst decides the exit code. */
final class Run {
    /** What is done with a spec that may be written. */
    interface Handler {
        void handle(Checked spec, Compilation compilation, Turn turn) throws IOException;
    }

    /** Compilations that are kept between checking and writing; of more specs the others are compiled twice. */
    private static final int KEPT = 64;

    private final Console console;
    private final boolean strict;
    private final Options options;
    private final int kept;
    private final List<Problem> together = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Checked> checked = new ArrayList<>();
    private final AtomicInteger compiled = new AtomicInteger();
    private Optional<String> wrongUsage = Optional.empty();
    private int exit = Exit.DONE;

    Run(Console console, boolean strict, Options options) {
        this(console, strict, options, KEPT);
    }

    /** @param kept how many compilations stay in memory */
    Run(Console console, boolean strict, Options options, int kept) {
        this.console = console;
        this.strict = strict;
        this.options = options;
        this.kept = kept;
    }

    /** What came of one spec, for its turn. */
    private record Compiled(Turn turn, Optional<Checked> checked, Optional<String> wrongUsage) {}

    void compile(List<SpecSource> specs) {
        Progress progress = new Progress(console, specs.size());
        Parallel.inOrder(specs, this::compile, one -> {
            wrongUsage = wrongUsage.or(one::wrongUsage);
            one.checked().ifPresent(this::add);
            failures.addAll(one.turn().failures());
            progress.hideFor(one.turn());
            worsen(one.turn().show(console));
            progress.step("checks");
        });
        progress.hide();
    }

    private Compiled compile(SpecSource spec) {
        Turn turn = new Turn();
        return turn.attempt(spec.argument(), () -> compile(spec, turn))
                .orElse(new Compiled(turn, Optional.empty(), Optional.empty()));
    }

    private Compiled compile(SpecSource spec, Turn turn) throws IOException {
        try {
            Compilation compilation = spec.compile(console.in(), options);
            boolean isFaulty = compilation.problems().stream().anyMatch(problem -> problem.stops(strict));
            Checked one = Checked.of(spec, compilation, isFaulty, compiled.getAndIncrement() < kept);
            return new Compiled(turn, Optional.of(one), Optional.empty());
        } catch (UnknownEnvironment e) {
            return new Compiled(turn, Optional.empty(), Optional.of(spec.argument() + ": " + e.getMessage()));
        }
    }

    private void add(Checked one) {
        checked.add(one);
        if (one.name().isEmpty()) {
            worsen(Exit.SPEC);
        }
    }

    /** Finds what the specs do to each other on one host; all of them must have been kept. */
    void checkOneHost() {
        List<Compilation> specs =
                checked.stream().flatMap(one -> one.kept().stream()).toList();
        together.addAll(Keelson.checkOneHost(specs, options));
        if (together.stream().anyMatch(problem -> problem.stops(strict))) {
            worsen(Exit.SPEC);
        }
    }

    /** What was asked for that a spec does not have. */
    Optional<String> wrongUsage() {
        return wrongUsage;
    }

    /** Does something with each spec that may be written. */
    void deliver(Handler handler) {
        Progress progress = new Progress(console, faultless().size());
        Parallel.inOrder(
                faultless(),
                spec -> {
                    Turn turn = new Turn();
                    turn.attempt(
                            spec.spec().argument(),
                            () -> handler.handle(spec, spec.compilation(console.in(), options), turn));
                    return turn;
                },
                turn -> {
                    progress.hideFor(turn);
                    worsen(turn.show(console));
                    progress.step("writes");
                });
        progress.hide();
    }

    private void worsen(int code) {
        exit = Math.max(exit, code);
    }

    /** What could be read at all, faulty or not. */
    List<Checked> checked() {
        return List.copyOf(checked);
    }

    /** What may be written, in the order of the specs. */
    List<Checked> faultless() {
        return checked.stream().filter(one -> one.name().isPresent()).toList();
    }

    /** Shows the problems of all specs together: to people apart from the results, to machines as the result. */
    void report(Format format) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        for (Checked one : checked) {
            problems.addAll(one.problems());
            sources.putAll(one.sources());
        }
        if (!together.isEmpty()) {
            problems.addAll(together);
            checked.forEach(one -> one.kept().ifPresent(spec -> sources.putAll(spec.sources())));
        }
        Report report = new Report(problems, sources, failures);
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
