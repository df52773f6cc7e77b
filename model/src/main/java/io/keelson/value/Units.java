package io.keelson.value;

import java.util.Map;

/** Whole numbers with a unit directly behind them. Exact: what does not fit into 63 bits is refused, never cut. */
final class Units {
    static final long KI = 1L << 10;
    static final long MI = 1L << 20;
    static final long GI = 1L << 30;
    static final long TI = 1L << 40;

    private static final Map<String, Long> NONE = Map.of("", 1L);
    private static final String TOO_LARGE = "the number does not fit into 63 bits";

    private Units() {}

    /** Decimal digits and nothing else. */
    static long plain(Kind kind, String text) {
        return scaled(kind, text, NONE);
    }

    /**
     * Digits, then one of the units. A leading zero is refused: the kernel reads {@code 010} as octal, systemd and Go
     * as ten.
     */
    static long scaled(Kind kind, String text, Map<String, Long> units) {
        int end = digits(text, 0);
        if (end == 0) {
            throw kind.not(text);
        }
        if (end > 1 && text.charAt(0) == '0') {
            throw kind.not(text, "some readers take a leading zero for octal").at(0, end);
        }
        Long factor = units.get(text.substring(end));
        if (factor == null) {
            throw kind.not(text).at(end, text.length() - end);
        }
        return multiply(kind, text, number(kind, text, end), factor);
    }

    /** The index behind the digits that start at {@code from}. */
    static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The largest of KiB, MiB, GiB and TiB that divides the number, in the spelling {@code 2GiB}, or digits and B. */
    static String words(long bytes) {
        if (bytes != 0) {
            if (bytes % TI == 0) {
                return bytes / TI + "TiB";
            }
            if (bytes % GI == 0) {
                return bytes / GI + "GiB";
            }
            if (bytes % MI == 0) {
                return bytes / MI + "MiB";
            }
            if (bytes % KI == 0) {
                return bytes / KI + "KiB";
            }
        }
        return bytes + "B";
    }

    private static long number(Kind kind, String text, int end) {
        try {
            return Long.parseLong(text.substring(0, end));
        } catch (NumberFormatException e) {
            throw kind.not(text, TOO_LARGE);
        }
    }

    private static long multiply(Kind kind, String text, long number, long factor) {
        try {
            return Math.multiplyExact(number, factor);
        } catch (ArithmeticException e) {
            throw kind.not(text, TOO_LARGE);
        }
    }
}
