package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.stream.Stream;

/** What looks like at once is never. */
final class ZeroIsNoTimeout implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U009",
            "zero-is-no-timeout",
            Severity.WARNING,
            "A stop time-out of 0 is none",
            "systemd takes 0 here for infinity, not for at once: a stop that hangs, hangs for ever, and with it the shutdown of the host.",
            "Write a time, or infinity where that is meant.",
            "systemd 252 src/core/load-fragment.c, config_parse_service_timeout; systemd.service(5)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("TimeoutStopSec"))
                .filter(timeout -> timeout.value().is(TimeSpan.class, span -> span.micros() == 0))
                .map(timeout ->
                        TEXT.at(timeout.place(), "systemd waits without end").replace("infinity"))
                .stream();
    }
}
