package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** Two specs that overwrite each other. */
final class OneSysctlTwoValues implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H001",
            "one-sysctl-two-values",
            Severity.ERROR,
            "Two specs of one host set one sysctl to different values",
            "The kernel has one value of it. While the host runs it is that of the spec whose role came last; after a boot it is that of the file whose name comes last in sysctl.d. One of the two services never has what it asked for, and each run of a role changes the host.",
            "Set it in one spec only, best in one of the host's own.",
            "sysctl.d(5), \"CONFIGURATION DIRECTORIES AND PRECEDENCE\"");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        return HostSetting.sysctlsSetTwice(standards).stream()
                .filter(twice -> !twice.isSame())
                .map(twice -> TEXT.at(
                                twice.later().place(),
                                SharedHost.name(twice.later().standard()) + " sets "
                                        + twice.later().what() + " to "
                                        + twice.later().value())
                        .and(
                                twice.first().place(),
                                "and " + SharedHost.name(twice.first().standard()) + " to "
                                        + twice.first().value()));
    }
}
