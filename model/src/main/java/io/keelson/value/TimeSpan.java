package io.keelson.value;

/**
 * A length of time in microseconds, or infinity. The grammar is that of {@code systemd-analyze timespan}: numbers add
 * up, a number without unit is seconds, {@code m} is a minute and {@code M} a month, digits below the microsecond are
 * cut. A month is 30.4375 days, a year 365.25 days. Source: systemd.time(7), src/basic/time-util.c.
 *
 * <p>Finite spans end at 2^63-2 microseconds, 292,271 years; systemd goes twice as far.
 *
 * @param micros microseconds; 2^63-1 stands for infinity, so that it sorts behind everything else
 */
public record TimeSpan(long micros) implements Comparable<TimeSpan> {
    public static final TimeSpan ZERO = new TimeSpan(0);
    public static final TimeSpan INFINITY = new TimeSpan(Long.MAX_VALUE);

    static final Kind KIND = new Kind(
            "time span",
            "numbers, each with us, ms, s, min, h, d, w, M (month) or y, or without unit as seconds; or infinity");

    /** @throws InvalidValue when negative */
    public TimeSpan {
        if (micros < 0) {
            throw KIND.not(micros + "us");
        }
    }

    public static TimeSpan ofMicros(long micros) {
        return finite(micros + "us", micros);
    }

    public static TimeSpan ofMillis(long millis) {
        return millis > Long.MAX_VALUE / 1_000 ? finite(millis + "ms", -1) : finite(millis + "ms", millis * 1_000);
    }

    public static TimeSpan ofSeconds(long seconds) {
        boolean fits = seconds <= Long.MAX_VALUE / 1_000_000 && seconds >= 0;
        return finite(seconds + "s", fits ? seconds * 1_000_000 : -1);
    }

    /** @throws InvalidValue for what {@code systemd-analyze timespan} refuses, and beyond 2^63-2 microseconds */
    public static TimeSpan parse(String text) {
        String trimmed = Characters.trim(text);
        return trimmed.equals("infinity") ? INFINITY : new TimeSpan(TimeSpanText.parse(text));
    }

    /** Reads one of a second or more. */
    public static TimeSpan parseFromOneSecond(String text) {
        TimeSpan span = parse(text);
        if (span.micros() < 1_000_000 || span.isInfinite()) {
            throw KIND.not(text, "systemd takes a second or more here, and no infinity");
        }
        return span;
    }

    public boolean isInfinite() {
        return micros == Long.MAX_VALUE;
    }

    public boolean isAbove(TimeSpan other) {
        return micros > other.micros;
    }

    /** Infinity swallows every other span. */
    public TimeSpan plus(TimeSpan other) {
        if (isInfinite() || other.isInfinite()) {
            return INFINITY;
        }
        return finite(this + " + " + other, micros + other.micros);
    }

    /** Infinity stays infinity, whatever the factor. */
    public TimeSpan times(int factor) {
        if (isInfinite()) {
            return this;
        }
        boolean fits = factor >= 0 && (factor == 0 || micros <= Long.MAX_VALUE / factor);
        return finite(factor + " times " + this, fits ? micros * factor : -1);
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(micros, other.micros);
    }

    /** As systemd prints it: {@code 1min 30s}, {@code 1.500000s}, {@code 0}, {@code infinity}. */
    @Override
    public String toString() {
        return isInfinite() ? "infinity" : TimeSpanText.print(micros);
    }

    private static TimeSpan finite(String shown, long micros) {
        if (micros < 0 || micros == Long.MAX_VALUE) {
            throw KIND.not(shown, "finite spans end at 2^63-2 microseconds");
        }
        return new TimeSpan(micros);
    }
}
