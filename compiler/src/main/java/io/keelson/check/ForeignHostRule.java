package io.keelson.check;

import io.keelson.origin.ExtensionFault;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.HostRule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** A rule of several standards that another jar brings: what it does wrong is told as a fault of that jar. */
record ForeignHostRule(HostRule rule, RuleText text) implements HostRule {
    static ForeignHostRule of(HostRule rule) {
        return new ForeignHostRule(rule, ExtensionFault.guard(rule, "text()", rule::text));
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        return ExtensionFault.guard(
                rule, "check(List)", () -> List.copyOf(rule.check(standards).toList()))
                .stream();
    }
}
