package io.keelson.rule;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds one kind of mistake in what several standards do to the one host they share; what one of them does wrong alone
 * is for a {@link Rule}. What is unset or unknown in one of them gives an empty stream. Stateless and thread-safe.
 */
public interface HostRule {
    RuleText text();

    /**
     * The problems of this kind, in no particular order. Each stands at the later one of the standards that do not go
     * together, with the earlier one as a further place.
     *
     * @param standards in the order in which they were given
     */
    Stream<Problem> check(List<Standard> standards);
}
