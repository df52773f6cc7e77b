package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A service that would have to be several. */
final class SeveralExecStarts implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U005",
            "several-exec-starts",
            Severity.ERROR,
            "Only a oneshot service starts several commands",
            "A service other than of Type=oneshot is the one process that it starts. With more than one ExecStart= systemd refuses the unit: it has a bad setting and cannot be started.",
            "Set Type: oneshot, or move what comes before to ExecStartPre; an empty line takes back those of a standard.",
            "systemd.service(5), ExecStart=; systemd 252 src/core/service.c, service_verify");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return ExecStarts.of(standard)
                .filter(starts -> !starts.isOneshot() && starts.commands() > 1)
                .map(SeveralExecStarts::problem)
                .stream();
    }

    private static Problem problem(ExecStarts starts) {
        DirectiveLine extra = starts.lines().get(Math.min(1, starts.lines().size() - 1));
        return TEXT.at(extra.place(), starts.commands() + " commands, and the service is one process");
    }
}
