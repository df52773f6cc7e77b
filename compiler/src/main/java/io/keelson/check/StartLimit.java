package io.keelson.check;

import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import io.keelson.value.WholeNumber;
import java.util.List;
import java.util.Optional;

/**
 * How many starts in which time stop the restarts of a service. The window begins with a start; the one that comes after
 * so many more is refused while the window is open. Source: systemd 252 src/basic/ratelimit.c.
 *
 * @param window where it is written, empty where the manager's default counts
 */
record StartLimit(long burst, TimeSpan interval, TimeSpan pause, Optional<Setting<Directive>> window) {
    /** The manager's own defaults: DefaultStartLimitIntervalSec, DefaultStartLimitBurst, DefaultRestartSec. */
    private static final TimeSpan DEFAULT_INTERVAL = TimeSpan.ofSeconds(10);

    private static final long DEFAULT_BURST = 5;
    private static final TimeSpan DEFAULT_PAUSE = TimeSpan.ofMillis(100);

    /** The old spellings of before systemd 230 are still taken. Source: load-fragment-gperf.gperf.in. */
    private static final List<Key<Directive>> INTERVALS = List.of(
            Keys.directive("Unit", "StartLimitIntervalSec"),
            Keys.directive("Unit", "StartLimitInterval"),
            Keys.service("StartLimitInterval"));

    private static final List<Key<Directive>> BURSTS =
            List.of(Keys.directive("Unit", "StartLimitBurst"), Keys.service("StartLimitBurst"));

    static final Key<Directive> PAUSE = Keys.service("RestartSec");

    /** Empty where one of the values could not be read, or is written in two spellings of which the last line counts. */
    static Optional<StartLimit> of(Standard standard) {
        boolean isUnknown =
                isUnknown(standard, INTERVALS) || isUnknown(standard, BURSTS) || isUnknown(standard, List.of(PAUSE));
        if (isUnknown) {
            return Optional.empty();
        }
        Optional<Setting<Directive>> window = first(standard, INTERVALS);
        return Optional.of(new StartLimit(
                first(standard, BURSTS)
                        .flatMap(burst -> burst.value().value(WholeNumber.class))
                        .map(WholeNumber::number)
                        .orElse(DEFAULT_BURST),
                window.flatMap(span -> span.value().value(TimeSpan.class)).orElse(DEFAULT_INTERVAL),
                standard.value(PAUSE, TimeSpan.class).orElse(DEFAULT_PAUSE),
                window));
    }

    /** What switches the limit off; empty where it is on, or cannot be known. */
    static Optional<Setting<Directive>> off(Standard standard) {
        return of(standard)
                .filter(StartLimit::isOff)
                .flatMap(limit -> limit.interval().micros() == 0 ? limit.window() : first(standard, BURSTS));
    }

    /** When the start that would be refused comes at the earliest: a service needs some time to fail as well. */
    TimeSpan refusedAfter() {
        boolean isBeyond = pause.isInfinite() || pause.micros() > 0 && burst > (Long.MAX_VALUE - 1) / pause.micros();
        return isBeyond ? TimeSpan.INFINITY : TimeSpan.ofMicros(pause.micros() * burst);
    }

    /** At equality too, because failing takes time. */
    boolean isNeverReached() {
        return !isOff() && !interval.isInfinite() && !interval.isAbove(refusedAfter());
    }

    private boolean isOff() {
        return burst <= 0 || interval.micros() == 0;
    }

    private static boolean isUnknown(Standard standard, List<Key<Directive>> keys) {
        int written = 0;
        for (Key<Directive> key : keys) {
            if (!standard.lacks(key)) {
                written++;
                if (standard.get(key).isEmpty()) {
                    return true;
                }
            }
        }
        return written > 1;
    }

    private static Optional<Setting<Directive>> first(Standard standard, List<Key<Directive>> keys) {
        return keys.stream()
                .<Setting<Directive>>mapMulti((key, found) -> standard.get(key).ifPresent(found))
                .findFirst();
    }
}
