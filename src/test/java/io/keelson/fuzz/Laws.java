package io.keelson.fuzz;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.compiler.Options;
import io.keelson.emit.Emitters;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import io.keelson.report.Colours;
import io.keelson.report.Report;
import java.nio.file.Path;
import java.util.List;

/** What holds for every text, whatever stands in it. */
final class Laws {
    private static final String FILE = "fuzz.yaml";

    private final Path folder;

    Laws(Path folder) {
        this.folder = folder;
    }

    /** @throws AssertionError or whatever the compiler throws, which it should not */
    void hold(String text) {
        hold(Keelson.compile(text, FILE, folder));
    }

    /** The same for what may be no text. */
    void hold(byte[] bytes) {
        hold(Keelson.compile(bytes, FILE, folder, Options.plain()));
    }

    private static void hold(Compilation compilation) {
        List<Problem> problems = compilation.problems();
        require(problems.stream().sorted(Problem.ORDER).toList().equals(problems), "problems are not sorted");
        require(problems.stream().distinct().count() == problems.size(), "a problem is told twice");
        require(compilation.standard().isEmpty() == compilation.hasErrors(), "a standard beside errors, or neither");
        for (Problem problem : problems) {
            problem.labels().stream().map(Label::place).forEach(place -> within(place, compilation, problem));
        }
        Report report = new Report(problems, compilation.sources());
        require(report.text(Colours.NONE).indexOf('\u001b') < 0, "a control character reaches the terminal");
        report.json();
        compilation.standard().ifPresent(standard -> Emitters.all().emit(standard, compilation.environments()));
    }

    private static void within(Place place, Compilation compilation, Problem problem) {
        if (place.span().isEmpty()) {
            return;
        }
        Span span = place.span().get();
        String source = compilation.sources().get(span.file());
        require(source != null, "no text of " + span + " in " + problem);
        String[] lines = source.split("\r\n|\r|\n", -1);
        require(span.endLine() <= lines.length, "behind the last line: " + problem);
        require(span.column() <= width(lines[span.line() - 1]) + 1, "begins behind its line: " + problem);
        require(span.endColumn() <= width(lines[span.endLine() - 1]) + 1, "ends behind its line: " + problem);
    }

    private static int width(String line) {
        return line.codePointCount(0, line.length());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
