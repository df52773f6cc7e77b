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

/** A call for help that nobody makes. */
final class OnFailureNeverComes implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U039",
            "on-failure-never-comes",
            Severity.WARNING,
            "OnFailure is never started",
            "A service that is started again after a failure counts as failed only once the start limit is reached. With the limit switched off it never is, and the unit of OnFailure= is not started however often the service dies.",
            "Set a start limit in systemd.Unit that a crash loop reaches.",
            "systemd.unit(5), OnFailure=, StartLimitIntervalSec=; systemd.service(5), Restart=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.directive("Unit", "OnFailure")).flatMap(call -> check(standard, call)).stream();
    }

    private static Optional<Problem> check(Standard standard, Setting<Directive> call) {
        Optional<Setting<Directive>> restart = RestartPolicy.where(standard, RestartPolicy::isAfterEveryFailure);
        boolean mayStayDown = !standard.lacks(Keys.service("RestartPreventExitStatus"));
        return restart.filter(when -> !mayStayDown)
                .flatMap(when -> StartLimit.off(standard)
                        .map(limit -> TEXT.at(call.place(), "nothing starts this")
                                .and(limit.place(), "as this switches the start limit off")
                                .and(when.place(), "and the service is always started again")));
    }
}
