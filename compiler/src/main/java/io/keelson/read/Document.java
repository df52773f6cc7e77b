package io.keelson.read;

import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import java.util.List;
import java.util.Optional;

/**
 * What reading a text gave.
 *
 * @param root the top mapping; empty when the text is no YAML mapping
 * @param isCutOff whether reading ended before the text did: then the top mapping holds what was read to its end before
 * @param inexact the places of nodes that do not stand in the text as they read; an edit there would lose something
 */
public record Document(Optional<Node.Mapping> root, boolean isCutOff, List<Problem> problems, List<Span> inexact) {
    /** No set: to link a record's hash costs a start more than to compare three. */
    private static final List<RuleText> LOSING =
            List.of(ReadTexts.DUPLICATE, ReadTexts.MERGE_KEY, ReadTexts.KEY_IS_NO_TEXT);

    public Document {
        problems = List.copyOf(problems);
        inexact = List.copyOf(inexact);
    }

    /** The native keys of which the tree does not hold all that was written; an empty one for the whole text. */
    public List<String> incomplete() {
        return problems.stream()
                .filter(problem -> LOSING.contains(problem.rule()))
                .map(problem -> problem.at().key())
                .map(key -> key.endsWith("<<") ? key.substring(0, Math.max(0, key.length() - ".<<".length())) : key)
                .toList();
    }
}
