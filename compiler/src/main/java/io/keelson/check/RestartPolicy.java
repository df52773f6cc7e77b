package io.keelson.check;

import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A word of {@code Restart=}: after which ends of its process a service is started again. Source: systemd.service(5), the
 * table of exit causes and the effect of Restart=.
 */
enum RestartPolicy {
    NO,
    ALWAYS(End.values()),
    ON_SUCCESS(End.SUCCESS),
    ON_FAILURE(End.EXIT_STATUS, End.SIGNAL, End.TIMEOUT, End.WATCHDOG),
    ON_ABNORMAL(End.SIGNAL, End.TIMEOUT, End.WATCHDOG),
    ON_ABORT(End.SIGNAL),
    ON_WATCHDOG(End.WATCHDOG);

    /** Why a process of a service is gone. */
    enum End {
        /** A clean exit status or signal. */
        SUCCESS,
        /** An exit status that is no success. */
        EXIT_STATUS,
        /** A signal that is no success. */
        SIGNAL,
        /** Of the start, the stop, a reload, or of RuntimeMaxSec=. */
        TIMEOUT,
        /** No sign of life for WatchdogSec=. */
        WATCHDOG
    }

    static final Key<Directive> KEY = Keys.service("Restart");

    private final Set<End> ends = EnumSet.noneOf(End.class);

    RestartPolicy(End... ends) {
        this.ends.addAll(Arrays.asList(ends));
    }

    /** The Restart= that is written, where it is so; empty too where it is not written, or not known. */
    static Optional<Setting<Directive>> where(Standard standard, Predicate<RestartPolicy> so) {
        return standard.get(KEY)
                .filter(setting -> named(setting.value().last()).filter(so).isPresent());
    }

    private static Optional<RestartPolicy> named(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equals(word))
                .findFirst();
    }

    boolean isAfter(End end) {
        return ends.contains(end);
    }

    /** Whether no failure is left after which the service stays down. */
    boolean isAfterEveryFailure() {
        return ends.containsAll(ON_FAILURE.ends);
    }

    /** As systemd spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
