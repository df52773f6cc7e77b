package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A file below /proc/sys that makes the kernel do something once, and holds no value. */
final class ActionInsteadOfASetting implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N017",
            "action-instead-of-a-setting",
            Severity.ERROR,
            "This makes the kernel act once and sets nothing",
            "The file can only be written. In sysctl.d the act comes with every boot, which has no use for it, and nobody can look whether a host is as it should be: each run of the role would do it again.",
            "Drop it, and call sysctl -w where it is to be done.",
            "https://docs.kernel.org/admin-guide/sysctl/vm.html; https://docs.kernel.org/networking/ip-sysctl.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("sysctl")
                .filter(setting -> Facts.builtIn()
                        .sysctl(setting.key().name())
                        .flatMap(fact -> fact.live())
                        .filter(Liveness.TRIGGER::equals)
                        .isPresent())
                .map(setting -> TEXT.at(setting.namePlace(), "writing it is an act"));
    }
}
