package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A limit that stays on paper. */
final class CgroupFileNobodyWrites implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U042",
            "cgroup-file-nobody-writes",
            Severity.WARNING,
            "No directive of systemd writes this file of the control group",
            "The group of a service is systemd's, which writes what its directives say. It has none for this file: the value stands in cgroup/NAME.json for whoever sets up a group by himself, and the service runs without it.",
            "Drop it, or write it in an ExecStartPost line that begins with +, with Delegate= on.",
            "systemd.resource-control(5); systemd.service(5), OOMPolicy=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** What systemd has beside it, by the file and its value. */
    private static final Map<String, String> INSTEAD = Map.of(
            "memory.oom.group: 1", "systemd.Service.OOMPolicy: kill",
            "memory.oom.group: 0", "systemd.Service.OOMPolicy: continue",
            "cpu.idle: 1", "systemd.Service.CPUWeight: idle");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.target().hasSystemd() && standard.settings().hasWithin("systemd")
                ? standard.settings()
                        .within("cgroup")
                        .mapMulti((setting, found) -> problem(setting).ifPresent(found))
                : Stream.empty();
    }

    private static Optional<Problem> problem(Setting<?> setting) {
        Optional<Fact> fact = Facts.builtIn().cgroup(setting.key().path().get(1));
        boolean isWritten = setting.key().path().size() > 2
                || ResourceControl.directive(setting.key()).isPresent();
        boolean isReadOnly =
                fact.flatMap(Fact::live).filter(Liveness.READ_ONLY::equals).isPresent();
        if (isWritten || isReadOnly) {
            return Optional.empty();
        }
        String name = setting.key().name();
        Problem problem = TEXT.at(setting.namePlace(), name + " is set by nobody");
        return Optional.of(Optional.ofNullable(INSTEAD.get(name + ": " + setting.value()))
                .map(instead -> problem.fix("Set " + instead + " instead."))
                .orElse(problem));
    }
}
