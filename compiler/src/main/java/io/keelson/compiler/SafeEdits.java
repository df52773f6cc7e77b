package io.keelson.compiler;

import io.keelson.origin.Span;
import io.keelson.problem.Edit;
import io.keelson.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes back the edits of a value that does not stand in the file as it reads: behind an anchor or a tag, as an alias, as a
 * block, folded over lines, or with escapes. Of such a one no part has a place of its own, so an edit of a part would replace
 * all of it, and with it an anchor that others need.
 */
final class SafeEdits {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final Pattern OTHERWISE = Pattern.compile("[&!*|>].*|\"[^\"]*\\\\.*|'[^']*''.*");

    private SafeEdits() {}

    /** @param sources the texts, by the files that the places name */
    static List<Problem> of(List<Problem> problems, Map<String, String> sources) {
        return problems.stream()
                .map(problem ->
                        problem.edit().filter(edit -> !isSafe(edit, sources)).isPresent() ? without(problem) : problem)
                .toList();
    }

    /** A text that is no file of the spec can be edited by nobody. */
    private static boolean isSafe(Edit edit, Map<String, String> sources) {
        String source = sources.getOrDefault(edit.span().file(), "");
        return source.isEmpty() || edit.span().isOneLine() && standsAsItReads(source, edit.span());
    }

    private static boolean standsAsItReads(String source, Span span) {
        String line = LINE_BREAK.split(source, -1)[span.line() - 1];
        int from = line.offsetByCodePoints(0, span.column() - 1);
        int to = line.offsetByCodePoints(0, span.endColumn() - 1);
        return !OTHERWISE.matcher(line.substring(from, to)).matches();
    }

    private static Problem without(Problem problem) {
        return new Problem(
                problem.rule(),
                problem.labels(),
                problem.why(),
                problem.fix(),
                Optional.empty(),
                problem.accepted(),
                problem.environments());
    }
}
