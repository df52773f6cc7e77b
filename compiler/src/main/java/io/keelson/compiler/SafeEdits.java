package io.keelson.compiler;

import io.keelson.origin.Span;
import io.keelson.problem.Edit;
import io.keelson.problem.Problem;
import io.keelson.read.Document;
import io.keelson.read.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes back the edits of a value that does not stand in the file as it reads: behind an anchor or a tag, as a block, folded
 * over lines, or with escapes. Of such a one no part has a place of its own, so an edit of a part would replace all of it, and
 * with it an anchor that others need. Of a text that could not be read to its end all: a quote that is not closed may make
 * of it something else than was meant.
 */
final class SafeEdits {
    private SafeEdits() {}

    /**
     * Reads the texts with edits once more, which are few, rather than keep of every text what hardly anybody asks for.
     *
     * @param sources the texts, by the files that the places name
     */
    static List<Problem> of(List<Problem> problems, Map<String, String> sources) {
        Map<String, Document> read = new HashMap<>();
        List<Problem> safe = new ArrayList<>();
        for (Problem problem : problems) {
            boolean isSafe = problem.edit()
                    .map(Edit::span)
                    .filter(span -> isUnsafe(
                            span, read.computeIfAbsent(span.file(), file -> Reader.read(sources.get(file), file))))
                    .isEmpty();
            safe.add(isSafe ? problem : without(problem));
        }
        return safe;
    }

    private static boolean isUnsafe(Span span, Document document) {
        return document.isCutOff() || document.inexact().contains(span);
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
