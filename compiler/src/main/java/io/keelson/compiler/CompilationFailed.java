package io.keelson.compiler;

import io.keelson.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A spec with errors was asked for its standard. */
public final class CompilationFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    CompilationFailed(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems of the spec, warnings included; empty after the exception was serialized, when the message has them. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
