package io.keelson.compiler;

import io.keelson.problem.Edit;
import io.keelson.problem.Problem;
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
    /** Characters that are read again to try edits: enough for all of a spec of usual size, little time for a huge one. */
    private static final int MOST = 4_000_000;

    private SafeEdits() {}

    /**
     * Reads the texts with edits once more, which are few, rather than keep of every text what hardly anybody asks for.
     *
     * @param sources the texts, by the files that the places name
     */
    static List<Problem> of(List<Problem> problems, Map<String, String> sources) {
        Map<String, TriedEdit> texts = new HashMap<>();
        List<Problem> safe = new ArrayList<>();
        long tried = 0;
        for (Problem problem : problems) {
            Optional<Edit> edit = problem.edit();
            if (edit.isPresent()) {
                TriedEdit text = texts.computeIfAbsent(
                        edit.get().span().file(),
                        file -> new TriedEdit(Reader.read(sources.get(file), file), sources.get(file)));
                tried += text.text().length();
                edit = tried > MOST ? Optional.empty() : text.safe(edit.get());
            }
            safe.add(edit.equals(problem.edit()) ? problem : with(problem, edit));
        }
        return safe;
    }

    private static Problem with(Problem problem, Optional<Edit> edit) {
        return new Problem(
                problem.rule(),
                problem.labels(),
                problem.why(),
                problem.fix(),
                edit,
                problem.accepted(),
                problem.environments());
    }
}
