package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A directive that the target's systemd does not know. */
final class DirectiveNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-T002",
                    "directive-not-on-target",
                    Severity.ERROR,
                    "The target has no such directive",
                    "systemd ignores a directive that it does not know with one line in the log, and what it should have done is not done.",
                    "Drop the directive, or use what replaced it.",
                    "systemd NEWS; man pages of systemd 247 to 262")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return UsedFacts.ofSystemd(standard)
                .filter(UsedFact::isMissing)
                .map(used -> OnTarget.problem(TEXT, used.namePlace(), used.name(), used.fact(), standard.target()));
    }
}
