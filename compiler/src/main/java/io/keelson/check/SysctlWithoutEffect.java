package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that the kernel keeps for those who write it, and reads no more. */
final class SysctlWithoutEffect implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N015",
            "sysctl-without-effect",
            Severity.WARNING,
            "The kernel takes the value and does nothing with it",
            "What the parameter was for is gone from the kernel. The file is kept so that nobody who writes it fails.",
            "Drop it.",
            "https://docs.kernel.org/networking/ip-sysctl.html; tcp(7)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Version> kernel = standard.target().kernel();
        return kernel.isEmpty()
                ? Stream.empty()
                : standard.settings().within("sysctl").flatMap(setting -> check(setting, kernel.get()).stream());
    }

    private static Optional<Problem> check(Setting<?> setting, Version kernel) {
        return Facts.builtIn()
                .sysctl(setting.key().name())
                .flatMap(fact -> fact.own("void"))
                .filter(since -> kernel.isAtLeast(Version.parse(since)))
                .map(since -> TEXT.at(setting.namePlace(), "this has had no effect since Linux " + since));
    }
}
