package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A timer for a service that does not end. */
final class TimerOfWhatAlwaysRuns implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U045",
            "timer-of-what-always-runs",
            Severity.WARNING,
            "The timer starts what starts itself",
            "With Restart=always a service that has ended is started again at once, or after RestartSec=: after the first time that the timer starts it there is nothing left to do for the timer.",
            "Set Restart to on-failure or no.",
            "systemd.service(5), Restart=; systemd.timer(5)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return RestartPolicy.where(standard, policy -> policy == RestartPolicy.ALWAYS)
                .flatMap(restart -> standard.settings()
                        .within("systemd", "Timer")
                        .findFirst()
                        .map(timer -> TEXT.at(restart.place(), "this starts the service again whenever it ends")
                                .and(timer.place(), "and this is to start it from time to time")
                                .replace("on-failure")))
                .stream();
    }
}
