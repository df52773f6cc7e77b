package io.keelson.report;

import io.keelson.problem.Problem;
import io.keelson.problem.Severity;
import java.util.List;
import java.util.Map;

/**
 * The problems of a run, ready to be shown. The same problems give the same bytes, wherever and whenever.
 *
 * @param problems each once, in the order of {@link Problem#ORDER}
 * @param sources the texts that the problems are about, by the file names that their places use
 * @param failures what could not be looked at, and why, a line each: without them a report on a spec that nobody could
 *     read would look like one on a spec without problems
 */
public record Report(List<Problem> problems, Map<String, String> sources, List<String> failures) {
    /** Takes the problems in any order; what two specs found in a file they share is one problem. */
    public Report {
        problems = problems.stream().distinct().sorted(Problem.ORDER).toList();
        sources = Map.copyOf(sources);
        failures = List.copyOf(failures);
    }

    /** A report on specs that all could be looked at. */
    public Report(List<Problem> problems, Map<String, String> sources) {
        this(problems, sources, List.of());
    }

    /**
     * For people: each problem with the lines it is about, then how many there are; empty when there are none. Failures
     * are not in it: who runs the specs has told them.
     */
    public String text(Colours colours) {
        return new TextReport(this, colours).toString();
    }

    /** For machines: one JSON document and a line break. */
    public String json() {
        return JsonReport.of(this);
    }

    /** For viewers of static analysis: one SARIF 2.1.0 document and a line break. */
    public String sarif() {
        return SarifReport.of(this);
    }

    /** How many count; accepted ones do not. */
    public long count(Severity severity) {
        return problems.stream().filter(problem -> problem.counts(severity)).count();
    }
}
