package io.keelson.bind;

import io.keelson.problem.Problem;
import java.util.List;

/** What binding one text gave: its layer, the standards it builds on, and what is wrong with it. */
public record Bound(Layer layer, List<Base> bases, List<Problem> problems) {
    public Bound {
        bases = List.copyOf(bases);
        problems = List.copyOf(problems);
    }
}
