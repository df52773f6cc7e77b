package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.stream.Stream;

/** Pauses that do not grow. */
final class RestartStepsByHalves implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U020",
            "restart-steps-by-halves",
            Severity.WARNING,
            "RestartSteps and RestartMaxDelaySec work only together",
            "The pauses between restarts grow in RestartSteps steps from RestartSec to RestartMaxDelaySec. systemd ignores the one without the other, with one line in the log, and every pause is RestartSec.",
            "Set both, or neither.",
            "systemd.service(5), RestartSteps=, RestartMaxDelaySec=; systemd 257 src/core/service.c, service_verify");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Version FIRST = Version.parse("254");

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isThere = standard.target()
                .systemd()
                .map(systemd -> systemd.isAtLeast(FIRST))
                .orElse(true);
        return isThere && standard.isWhole()
                ? Stream.concat(
                        alone(standard, "RestartSteps", "RestartMaxDelaySec"),
                        alone(standard, "RestartMaxDelaySec", "RestartSteps"))
                : Stream.empty();
    }

    private static Stream<Problem> alone(Standard standard, String name, String other) {
        return standard.get(Keys.service(name)).stream()
                .filter(one -> standard.lacks(Keys.service(other)))
                .map(one -> TEXT.at(one.place(), "nobody sets " + other));
    }
}
