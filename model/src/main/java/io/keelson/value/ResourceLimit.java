package io.keelson.value;

import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * A soft and a hard limit of setrlimit(2), soft at most hard; one number sets both. Counts, bytes or seconds, as the
 * limit has it. Source: systemd.exec(5), "LimitNOFILE=".
 *
 * @param soft 0..2^63-2, or {@link #INFINITY}
 * @param hard 0..2^63-2, or {@link #INFINITY}
 */
public record ResourceLimit(long soft, long hard) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]*)?");
    private static final Pattern WITH_UNIT = Pattern.compile(".*[KMGTPE]");

    /** No limit. The largest number there is, so that it compares above every other. */
    public static final long INFINITY = Long.MAX_VALUE;

    private static final Kind KIND =
            new Kind("resource limit", "a whole number, soft:hard with soft not above, infinity");
    private static final Kind SIZE = new Kind(
            "resource limit", "a size with K, M, G, T (base 1024) or none, soft:hard with soft not above, infinity");
    private static final Kind TIME = new Kind("resource limit", "a time span, soft:hard with soft not above, infinity");

    public ResourceLimit {
        if (soft < 0 || hard < 0) {
            throw KIND.not(soft + ":" + hard);
        }
        if (soft > hard) {
            throw KIND.not(print(soft) + ":" + print(hard), "the soft limit is above the hard one");
        }
    }

    /** Soft and hard alike. */
    public static ResourceLimit of(long both) {
        return new ResourceLimit(both, both);
    }

    /** Reads {@code 65536}, {@code 1024:524288}, {@code infinity}. */
    public static ResourceLimit parse(String text) {
        if (WITH_UNIT.matcher(text).matches()) {
            throw KIND.not(text, "systemd drops a count with a suffix and the default stays");
        }
        return read(KIND, text, part -> Units.plain(KIND, part));
    }

    /** Reads bytes, with systemd's letters: {@code 64M}, {@code 1G:infinity}. */
    public static ResourceLimit parseSize(String text) {
        return read(SIZE, text, part -> SizeText.parse(SIZE, part, 1024));
    }

    /** Reads time spans as whole seconds, rounded up as systemd does: {@code 5min}, {@code 60}. */
    public static ResourceLimit parseTime(String text) {
        return read(TIME, text, part -> {
            TimeSpan span = TimeSpan.parse(part);
            long micros = span.micros();
            return span.isInfinite() ? INFINITY : micros / 1_000_000 + (micros % 1_000_000 == 0 ? 0 : 1);
        });
    }

    /** Reads time spans as whole microseconds, which a number without unit is: {@code 500ms}, {@code 200000}. */
    public static ResourceLimit parseMicros(String text) {
        return read(TIME, text, part -> {
            TimeSpan span = TimeSpan.parse(NUMBER.matcher(part).matches() ? part + "us" : part);
            return span.isInfinite() ? INFINITY : span.micros();
        });
    }

    /** One number where both are alike: {@code 65536}, {@code 1024:524288}, {@code infinity}. */
    @Override
    public String toString() {
        return soft == hard ? print(soft) : print(soft) + ":" + print(hard);
    }

    private static ResourceLimit read(Kind kind, String text, ToLongFunction<String> number) {
        if (text.equals("unlimited") || text.equals("-1")) {
            throw kind.not(text, "systemd drops it and the default stays; its word for no limit is infinity");
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return of(value(kind, text, 0, text.length(), number));
        }
        return new ResourceLimit(
                value(kind, text, 0, colon, number), value(kind, text, colon + 1, text.length(), number));
    }

    private static long value(Kind kind, String text, int from, int to, ToLongFunction<String> number) {
        String part = text.substring(from, to);
        if (part.equals("infinity")) {
            return INFINITY;
        }
        try {
            long value = number.applyAsLong(part);
            if (value == INFINITY && Units.isDigit(part.charAt(0))) {
                throw kind.not(part, "the number does not fit into 63 bits");
            }
            return value;
        } catch (InvalidValue e) {
            InvalidValue whole = kind.not(text).at(from, to - from);
            throw e.why().map(whole::because).orElse(whole);
        }
    }

    private static String print(long limit) {
        return limit == INFINITY ? "infinity" : Long.toString(limit);
    }
}
