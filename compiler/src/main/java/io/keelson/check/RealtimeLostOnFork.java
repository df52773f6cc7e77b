package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** The threads that do the work are normal ones. */
final class RealtimeLostOnFork implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C007",
            "realtime-lost-on-fork",
            Severity.WARNING,
            "Only the first thread keeps the real-time policy",
            "CPUSchedulingResetOnFork makes every thread that is made later a normal one, and the work of a Go program is done by threads that the runtime makes.",
            "Drop CPUSchedulingResetOnFork, or the policy.",
            "sched(7), SCHED_RESET_ON_FORK; systemd.exec(5), CPUSchedulingResetOnFork=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.SCHEDULING_POLICY)
                .filter(policy -> policy.value().isRealTime())
                .stream()
                .flatMap(policy -> Switch.on(standard, "CPUSchedulingResetOnFork").stream()
                        .map(reset -> TEXT.at(reset.place(), "threads made later are normal ones")
                                .and(policy.place(), "and not of " + policy.value())));
    }
}
