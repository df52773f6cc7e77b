package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** An interface file of another kernel. */
final class CgroupFileNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-T008",
                    "cgroup-file-not-on-target",
                    Severity.ERROR,
                    "The kernel of the target has no such interface file",
                    "The group has no file of that name: what systemd writes goes nowhere, and it logs that at most at debug level.",
                    "Drop the file.",
                    "https://docs.kernel.org/admin-guide/cgroup-v2.html; kernel sources and Debian configurations 5.10 to 7.2")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("cgroup")
                .mapMulti((setting, found) -> Facts.builtIn()
                        .cgroup(setting.key().path().get(1))
                        .filter(fact -> Facts.builtIn().isMissing(fact, standard.target()))
                        .filter(fact -> hasDirective(setting.key(), standard))
                        .map(fact -> OnTarget.problem(
                                TEXT, setting.namePlace(), setting.key().path().get(1), fact, standard.target()))
                        .ifPresent(found));
    }

    /** A directive that is not there either is another rule's. */
    private static boolean hasDirective(Key<?> key, Standard standard) {
        return ResourceControl.directive(key)
                .flatMap(directive -> Facts.builtIn().systemd("Service", directive))
                .filter(fact -> Facts.builtIn().isMissing(fact, standard.target()))
                .isEmpty();
    }
}
