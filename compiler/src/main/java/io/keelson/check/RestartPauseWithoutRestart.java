package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** A pause before what never comes. */
final class RestartPauseWithoutRestart implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U017",
            "restart-pause-without-restart",
            Severity.WARNING,
            "RestartSec without Restart does nothing",
            "Unless Restart= says otherwise a service is never restarted, so there is nothing to pause before.",
            "Set Restart: on-failure.",
            "systemd.service(5), Restart=, RestartSec=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isWhole = standard.isWhole();
        return isWhole
                ? standard.get(Keys.service("RestartSec")).flatMap(pause -> check(standard, pause)).stream()
                : Stream.empty();
    }

    /** A pause of a standard waits for whoever restarts. */
    private static Optional<Problem> check(Standard standard, Setting<Directive> pause) {
        Problem problem = TEXT.at(pause.place(), "there is no restart to pause before");
        if (pause.place().span().isEmpty()) {
            return Optional.empty();
        }
        return standard.lacks(RestartPolicy.KEY)
                ? Optional.of(problem)
                : RestartPolicy.where(standard, policy -> policy == RestartPolicy.NO)
                        .map(when -> problem.and(when.place(), "by this"));
    }
}
