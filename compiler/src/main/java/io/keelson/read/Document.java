package io.keelson.read;

import io.keelson.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What reading a text gave.
 *
 * @param root the top mapping; empty when the text is no YAML mapping
 */
public record Document(Optional<Node.Mapping> root, List<Problem> problems) {
    public Document {
        problems = List.copyOf(problems);
    }
}
