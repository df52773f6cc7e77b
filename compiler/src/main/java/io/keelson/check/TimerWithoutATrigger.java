package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A timer that waits for nothing. */
final class TimerWithoutATrigger implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U032",
            "timer-without-a-trigger",
            Severity.ERROR,
            "The timer has no time",
            "systemd refuses a timer without any On...= that has a value: the unit is not loaded, and nothing starts its service.",
            "Set systemd.Timer.OnCalendar or systemd.Timer.OnBootSec.",
            "systemd.timer(5); systemd 252 src/core/timer.c, timer_verify");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isUnset = standard.settings().hasWithin("systemd", "Timer")
                && standard.lines("Timer", "On").findAny().isEmpty()
                && standard.unknown().stream().noneMatch(key -> key.isWithin("systemd.Timer"));
        return isUnset
                ? standard.settings()
                        .within("systemd", "Timer")
                        .map(Setting::namePlace)
                        .limit(1)
                        .map(place -> TEXT.at(place, "nothing in [Timer] says when"))
                : Stream.empty();
    }
}
