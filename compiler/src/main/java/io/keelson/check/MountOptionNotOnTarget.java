package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** An option that the target's kernel does not take. */
final class MountOptionNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-T003",
                    "mount-option-not-on-target",
                    Severity.ERROR,
                    "The target has no such mount option",
                    "A file system refuses an option that it does not know, and the mount fails. systemd skips an x-systemd option that it does not know, and what it should have done is not done.",
                    "Drop the option.",
                    "kernel sources 5.10 to 7.2; xfs(5), ext4(5); systemd.mount(5)")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return UsedFacts.ofMounts(standard)
                .filter(used -> OnTarget.isMissing(used.fact(), standard.target()))
                .filter(used -> !used.isTakenWhereGone())
                .map(used -> OnTarget.problem(TEXT, used.namePlace(), used.name(), used.fact(), standard.target()));
    }
}
