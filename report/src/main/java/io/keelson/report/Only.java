package io.keelson.report;

import io.keelson.problem.Problem;
import java.util.List;

/** In which environments a problem is, where not in all. */
final class Only {
    private Only() {}

    /** In brackets, to stand behind a sentence; empty where it is in all. */
    static String in(Problem problem) {
        return problem.environments()
                .map(names -> " (only in " + names(names) + ")")
                .orElse("");
    }

    static String names(List<String> environments) {
        return environments.isEmpty() ? "the plain spec" : String.join(", ", environments);
    }
}
