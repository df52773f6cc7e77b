package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** Two lines of fstab for one place. */
final class OneMountPointTwoMounts implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H003",
            "one-mount-point-two-mounts",
            Severity.ERROR,
            "Two specs of one host mount different things at one place",
            "A mount point has one unit, and of two lines of fstab systemd takes the first and logs an error about the second. The role of each spec puts its own line in place of the other, so it depends on the last run which data, or which options, a service finds.",
            "Mount it in one spec only, best in one of the host's own.",
            "systemd-fstab-generator(8); src/fstab-generator/fstab-generator.c, \"Duplicate entry in\"");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        return HostSetting.mountPointsSetTwice(standards).stream()
                .filter(twice -> !twice.isSame())
                .map(twice -> TEXT.at(
                                twice.later().place(),
                                SharedHost.name(twice.later().standard()) + " mounts at "
                                        + twice.later().what() + ": "
                                        + twice.later().value())
                        .and(
                                twice.first().place(),
                                "and " + SharedHost.name(twice.first().standard()) + ": "
                                        + twice.first().value()));
    }
}
