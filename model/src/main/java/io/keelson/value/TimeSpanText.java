package io.keelson.value;

import java.util.List;

/** Reads and prints finite {@link TimeSpan}s the way systemd's time-util.c does. */
final class TimeSpanText {
    private record Unit(long micros, List<String> names) {}

    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;

    /** Largest first; the first name is the one that is printed. */
    private static final List<Unit> UNITS = List.of(
            new Unit(31_557_600 * SECOND, List.of("y", "years", "year")),
            new Unit(2_629_800 * SECOND, List.of("month", "months", "M")),
            new Unit(7 * DAY, List.of("w", "weeks", "week")),
            new Unit(DAY, List.of("d", "days", "day")),
            new Unit(3_600 * SECOND, List.of("h", "hours", "hour", "hr")),
            new Unit(60 * SECOND, List.of("min", "minutes", "minute", "m")),
            new Unit(SECOND, List.of("s", "seconds", "second", "sec")),
            new Unit(1_000, List.of("ms", "msec")),
            new Unit(1, List.of("us", "usec", "\u00b5s", "\u03bcs")));

    private TimeSpanText() {}

    static long parse(String text) {
        long sum = 0;
        int at = Parts.skipBlanks(text, 0);
        if (at == text.length()) {
            throw TimeSpan.KIND.not(text);
        }
        while (at < text.length()) {
            int start = text.charAt(at) == '+' ? at + 1 : at;
            int end = Units.digits(text, start);
            int decimals = end < text.length() && text.charAt(end) == '.' ? Units.digits(text, end + 1) : end;
            if (decimals == start || decimals == end + 1 || (start > at && end == start)) {
                throw TimeSpan.KIND.not(text).at(at, text.length() - at);
            }
            int word = Parts.skipBlanks(text, decimals);
            String name = nameAt(text, word);
            if (name.isEmpty() && word == decimals && word < text.length()) {
                throw TimeSpan.KIND.not(text).at(word, text.length() - word);
            }
            long unit = name.isEmpty() ? SECOND : micros(name);
            sum = add(text, sum, whole(text, start, end, unit) + fraction(text, end, decimals, unit));
            at = Parts.skipBlanks(text, word + name.length());
        }
        return sum;
    }

    static String print(long micros) {
        StringBuilder text = new StringBuilder();
        long rest = micros;
        for (Unit unit : UNITS) {
            if (rest >= unit.micros()) {
                text.append(text.isEmpty() ? "" : " ").append(rest / unit.micros());
                long below = rest % unit.micros();
                if (rest < 60 * SECOND && below > 0) {
                    // Under a minute systemd prints one number with all its decimals.
                    String decimals = Long.toString(unit.micros() + below).substring(1);
                    return text.append('.')
                            .append(decimals)
                            .append(unit.names().get(0))
                            .toString();
                }
                text.append(unit.names().get(0));
                rest = below;
            }
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static long whole(String text, int start, int end, long unit) {
        try {
            return end == start ? 0 : Math.multiplyExact(Long.parseLong(text.substring(start, end)), unit);
        } catch (NumberFormatException | ArithmeticException e) {
            throw tooLong(text);
        }
    }

    /** Digit by digit, each cut to whole microseconds: systemd's rounding. */
    private static long fraction(String text, int end, int decimals, long unit) {
        long sum = 0;
        long place = unit / 10;
        for (int i = end + 1; i < decimals; i++) {
            sum += (text.charAt(i) - '0') * place;
            place /= 10;
        }
        return sum;
    }

    private static long add(String text, long sum, long part) {
        if (part < 0 || part >= Long.MAX_VALUE - sum) {
            throw tooLong(text);
        }
        return sum + part;
    }

    private static InvalidValue tooLong(String text) {
        return TimeSpan.KIND.not(text, "finite spans end at 2^63-2 microseconds");
    }

    /** The longest unit name that starts there; empty where none does. */
    private static String nameAt(String text, int at) {
        String longest = "";
        for (Unit unit : UNITS) {
            for (String name : unit.names()) {
                if (name.length() > longest.length() && text.startsWith(name, at)) {
                    longest = name;
                }
            }
        }
        return longest;
    }

    private static long micros(String name) {
        for (Unit unit : UNITS) {
            if (unit.names().contains(name)) {
                return unit.micros();
            }
        }
        throw new IllegalStateException(name);
    }
}
