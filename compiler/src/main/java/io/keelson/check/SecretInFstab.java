package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;

/** A password that everybody can read. */
final class SecretInFstab implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D010",
            "secret-in-fstab",
            Severity.WARNING,
            "A secret stands in the mount options",
            "Every user of the host can read /etc/fstab, and the spec itself is kept where others read it.",
            "Put it into a file that only root reads, and name that: credentials=/etc/cifs-credentials.",
            "mount.cifs(8), credentials=; fstab(5)");

    /** Source: mount.cifs(8); password2 since Linux 6.9. */
    private static final Set<String> SECRETS = Set.of("password", "pass", "passwd", "password2");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return MountedOption.of(standard)
                .filter(option -> SECRETS.contains(option.option().name()))
                .filter(option ->
                        option.option().value().filter(text -> !text.isEmpty()).isPresent())
                .map(option -> TEXT.at(
                        option.place(),
                        "anybody on the host can read this " + option.option().name()));
    }
}
