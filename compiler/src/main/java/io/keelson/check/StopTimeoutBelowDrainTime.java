package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The service wants more time than it gets. */
final class StopTimeoutBelowDrainTime implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U008",
            "stop-timeout-below-drain-time",
            Severity.WARNING,
            "systemd kills the service before it has drained",
            "When TimeoutStopSec has passed, what is left of the service gets SIGKILL, whatever it was still finishing. Without the line that is after 90 s.",
            "Set TimeoutStopSec to more than the time that the service takes for itself.",
            "systemd.service(5), TimeoutStopSec=; systemd.kill(5)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final TimeSpan DEFAULT = TimeSpan.ofSeconds(90);
    private static final TimeSpan SPARE = TimeSpan.ofSeconds(5);
    private static final List<Key<Directive>> TIMEOUTS =
            List.of(Keys.service("TimeoutStopSec"), Keys.service("TimeoutSec"));

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isKilled =
                Switch.on(standard, "SendSIGKILL").isPresent() || standard.lacks(Keys.service("SendSIGKILL"));
        List<DrainTime> times =
                isKilled && standard.settings().hasWithin("systemd", "Service") ? DrainTime.of(standard) : List.of();
        return times.stream().flatMap(time -> check(standard, time).stream());
    }

    private static Optional<Problem> check(Standard standard, DrainTime time) {
        long written = TIMEOUTS.stream().filter(key -> !standard.lacks(key)).count();
        Problem problem = TEXT.at(time.place(), "the service takes up to " + time.span());
        if (written == 0) {
            return time.span().isAbove(DEFAULT)
                    ? Optional.of(TEXT.at(
                            time.place(),
                            "the service takes up to " + time.span() + ", and systemd waits " + DEFAULT
                                    + " unless told otherwise"))
                    : Optional.empty();
        }
        return TIMEOUTS.stream()
                .filter(key -> written == 1)
                .flatMap(key -> standard.get(key).stream())
                .findFirst()
                .filter(timeout -> timeout.value().is(TimeSpan.class, span -> isShorter(span, time.span())))
                .map(timeout -> problem.and(
                                timeout.place(),
                                "and is killed after " + timeout.value().last())
                        .replace(timeout.place(), time.span().plus(SPARE).toString()));
    }

    /** At equality the service ends by itself, and 0 is no limit. */
    private static boolean isShorter(TimeSpan timeout, TimeSpan drain) {
        return timeout.micros() > 0 && drain.isAbove(timeout);
    }
}
