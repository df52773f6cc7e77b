package io.keelson.check;

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
import java.util.Set;
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

    private static final Key<Directive> RESTART = Keys.service("Restart");

    /** Source: systemd.service(5), the table of Restart=. */
    private static final Set<String> STAYS_DOWN = Set.of("no", "on-success", "on-abort");

    /** What else happens when a service fails. */
    private static final List<Key<Directive>> ANSWERS = List.of(
            Keys.directive("Unit", "OnFailure"),
            Keys.directive("Unit", "FailureAction"),
            Keys.service("FailureAction"),
            Keys.service("RestartForceExitStatus"));

    @Override
    public Stream<Problem> check(Standard standard) {
        return limit(standard)
                .filter(limit -> !standard.lacks(Keys.service("ExecStart")) && isService(standard))
                .filter(limit -> ANSWERS.stream().allMatch(standard::lacks))
                .flatMap(limit -> check(standard, limit))
                .stream();
    }

    private static Optional<Problem> check(Standard standard, Setting<Directive> limit) {
        Problem problem = TEXT.at(limit.place(), "after this the service is ended, and nothing starts it again");
        return standard.lacks(RESTART)
                ? Optional.of(problem)
                : standard.get(RESTART)
                        .filter(when -> STAYS_DOWN.contains(when.value().last()))
                        .map(when -> problem.and(when.place(), "by this").replace(when.place(), "on-failure"));
    }

    private static Optional<Setting<Directive>> limit(Standard standard) {
        return TimeLimit.of(standard, "WatchdogSec")
                .or(() -> TimeLimit.of(standard, "RuntimeMaxSec").filter(limit -> isOfTheBoot(standard)));
    }

    private static boolean isOfTheBoot(Standard standard) {
        return Stream.of("WantedBy", "RequiredBy")
                .anyMatch(name -> standard.get(Keys.directive("Install", name)).isPresent());
    }

    private static boolean isService(Standard standard) {
        boolean isOneshot = standard.get(Keys.service("Type"))
                .filter(type -> type.value().last().equals("oneshot"))
                .isPresent();
        return !isOneshot && !standard.settings().hasWithin("systemd", "Timer");
    }
}
