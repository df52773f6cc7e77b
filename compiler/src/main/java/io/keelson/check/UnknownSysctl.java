package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A key that no kernel is known to have. */
final class UnknownSysctl implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N001",
            "unknown-sysctl",
            Severity.WARNING,
            "No table has this sysctl",
            "systemd-sysctl skips a key that does not exist and exits 0, so a misspelt one is never noticed. Modules bring keys of their own, and not all of them are in the tables.",
            "Check the spelling; accept it where the target has the key.",
            "sysctl.d(5); https://docs.kernel.org/admin-guide/sysctl/");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("sysctl")
                .filter(setting -> Facts.builtIn().sysctl(setting.key().name()).isEmpty())
                .map(setting -> TEXT.at(setting.place(), setting.key().name() + " is in no table"));
    }
}
