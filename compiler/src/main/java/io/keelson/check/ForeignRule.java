package io.keelson.check;

import io.keelson.origin.ExtensionFault;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** A rule of one standard that another jar brings: what it does wrong is told as a fault of that jar. */
record ForeignRule(Rule rule, RuleText text) implements Rule {
    static ForeignRule of(Rule rule) {
        return new ForeignRule(rule, ExtensionFault.guard(rule, "text()", rule::text));
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return ExtensionFault.guard(
                rule, "check(Standard)", () -> List.copyOf(rule.check(standard).toList()))
                .stream();
    }
}
