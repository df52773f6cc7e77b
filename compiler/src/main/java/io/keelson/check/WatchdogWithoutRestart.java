package io.keelson.check;

import io.keelson.check.RestartPolicy.End;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that is ended and not started again. A job may well be ended for good after some time: RuntimeMaxSec counts
 * only where the boot starts the service, and neither counts beside a timer.
 */
final class WatchdogWithoutRestart implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U027",
            "watchdog-without-restart",
            Severity.WARNING,
            "Once the time is over the service stays down",
            "When WatchdogSec passes without a sign of life, or RuntimeMaxSec at all, systemd ends the service, which has then failed. Only Restart= on-failure, on-abnormal, always, or for the watchdog on-watchdog, starts it again.",
            "Set Restart: on-failure, or name in OnFailure the unit that takes care of it.",
            "systemd.service(5), WatchdogSec=, RuntimeMaxSec=, Restart=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** What else happens when a service fails. */
    private static final List<Key<Directive>> ANSWERS = List.of(
            Keys.directive("Unit", "OnFailure"),
            Keys.directive("Unit", "FailureAction"),
            Keys.service("FailureAction"),
            Keys.service("RestartForceExitStatus"));

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Problem> watchdog =
                TimeLimit.of(standard, "WatchdogSec").flatMap(limit -> check(standard, limit, End.WATCHDOG));
        Optional<Problem> runtime = TimeLimit.of(standard, "RuntimeMaxSec")
                .filter(limit -> isOfTheBoot(standard))
                .flatMap(limit -> check(standard, limit, End.TIMEOUT));
        return Stream.of(watchdog, runtime).flatMap(Optional::stream);
    }

    private static Optional<Problem> check(Standard standard, Setting<Directive> limit, End end) {
        if (!standard.isWhole() || !isService(standard) || !ANSWERS.stream().allMatch(standard::lacks)) {
            return Optional.empty();
        }
        Problem problem = TEXT.at(limit.place(), "after this the service is ended, and nothing starts it again");
        return standard.lacks(RestartPolicy.KEY)
                ? Optional.of(problem)
                : RestartPolicy.where(standard, policy -> !policy.isAfter(end))
                        .map(when -> problem.and(when.place(), "by this").replace(when.place(), "on-failure"));
    }

    private static boolean isOfTheBoot(Standard standard) {
        return Stream.of("WantedBy", "RequiredBy")
                .anyMatch(name -> standard.get(Keys.directive("Install", name)).isPresent());
    }

    /** Whether it is to run by itself: not one that ends in time, or that a timer or a message starts again. */
    private static boolean isService(Standard standard) {
        return standard.oneshot().isEmpty()
                && Stream.of("Timer", "Socket", "Path")
                        .noneMatch(starter -> standard.settings().hasWithin("systemd", starter))
                && standard.lacks(Keys.service("BusName"));
    }
}
