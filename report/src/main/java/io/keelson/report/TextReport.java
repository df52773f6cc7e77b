package io.keelson.report;

import io.keelson.problem.Problem;
import io.keelson.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** A report for people: a frame for each problem, then how many there are. */
final class TextReport {
    private final Report report;
    private final Colours colours;

    TextReport(Report report, Colours colours) {
        this.report = report;
        this.colours = colours;
    }

    private String summary() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.count(severity);
            if (count > 0) {
                counts.add(count + " " + severity + (count == 1 ? "" : "s"));
            }
        }
        long accepted = report.problems().stream()
                .filter(problem -> problem.accepted().isPresent())
                .count();
        if (accepted > 0) {
            counts.add(accepted + " accepted");
        }
        return String.join(", ", counts);
    }

    @Override
    public String toString() {
        if (report.problems().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Sources sources = new Sources(report.sources());
        for (Problem problem : report.problems()) {
            text.append(new Frame(problem, sources, colours)).append('\n');
        }
        return text.append(summary()).append('\n').toString();
    }
}
