package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import io.keelson.value.Version;
import java.util.stream.Stream;

/** A limit of the host that was none before. */
final class FileMaxLowered implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-F004",
            "file-max-lowered",
            Severity.WARNING,
            "fs.file-max lowers what systemd has raised",
            "Since version 240 systemd sets fs.file-max to the largest number there is when it starts, since the memory that open files take is accounted to control groups. A line in sysctl.d comes later and is a limit for all processes of the host but those of root.",
            "Drop it: LimitNOFILE of the service and memory.max of its group limit what a service can take.",
            "systemd NEWS, version 240; https://docs.kernel.org/admin-guide/sysctl/fs.html#file-max-file-nr");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> FILE_MAX = Keys.sysctl("fs.file-max");
    private static final Version FIRST = Version.parse("240");

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isRaised = standard.target().hasSystemd()
                && standard.target()
                        .systemd()
                        .filter(version -> !version.isAtLeast(FIRST))
                        .isEmpty();
        return Sysctls.number(standard, FILE_MAX).filter(number -> isRaised && number < Long.MAX_VALUE).stream()
                .flatMap(number -> Sysctls.place(standard, FILE_MAX).stream()
                        .map(place -> TEXT.at(place, "all processes together may open " + number + " files")));
    }
}
