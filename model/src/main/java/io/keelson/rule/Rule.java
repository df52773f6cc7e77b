package io.keelson.rule;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/**
 * Finds one kind of mistake in a standard. A rule sees only settings that could be read: what is unset or unknown gives
 * an empty stream, so that one mistake gives one problem. Stateless and thread-safe.
 */
public interface Rule {
    RuleText text();

    /** The problems of this kind, in no particular order. */
    Stream<Problem> check(Standard standard);
}
