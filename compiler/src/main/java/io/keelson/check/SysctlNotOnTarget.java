package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A key that the target's kernel does not have. */
final class SysctlNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-T001",
                    "sysctl-not-on-target",
                    Severity.ERROR,
                    "The target has no such sysctl",
                    "systemd-sysctl skips a key that does not exist with one line in the log, and the kernel keeps what it had.",
                    "Drop the key, or use what replaced it.",
                    "https://docs.kernel.org/admin-guide/sysctl/; kernel sources 5.10 to 7.3")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return UsedFacts.ofSysctl(standard)
                .filter(used -> OnTarget.isMissing(used.fact(), standard.target()))
                .map(used -> OnTarget.problem(TEXT, used.namePlace(), used.name(), used.fact(), standard.target()));
    }
}
