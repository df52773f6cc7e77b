package io.keelson.value;

import java.math.BigDecimal;

/**
 * Sizes as systemd's {@code parse_size} reads them: numbers, decimals too, each with one letter, the letters falling:
 * {@code 1G 500M}. What systemd would round down is refused, because the limit in force would not be the one written.
 */
final class SizeText {
    private static final String LETTERS = "EPTGMKB";
    private static final int LONGEST = 40; // digits; more could only be zeros, and time to read them

    private SizeText() {}

    /** @param base 1024 for memory and limits, 1000 for IO rates */
    static long parse(Kind kind, String text, int base) {
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        int next = 0;
        do {
            int end = number(kind, text, at);
            if (end - at > LONGEST) {
                throw kind.not(text).at(at, end - at);
            }
            BigDecimal number = new BigDecimal(text.substring(at, end));
            int unit = Parts.skipBlanks(text, end);
            int letter = unit < text.length() ? LETTERS.indexOf(text.charAt(unit)) : LETTERS.length();
            if (letter < next) {
                throw kind.not(text).at(unit, text.length() - unit);
            }
            sum = sum.add(number.multiply(factor(letter, base)));
            next = letter + 1;
            at = Parts.skipBlanks(text, Math.min(unit + 1, text.length()));
        } while (at < text.length());
        return exact(kind, text, sum);
    }

    /** The shortest exact form: {@code 2G}, {@code 1800M}, {@code 1000}. */
    static String print(long bytes) {
        String words = Units.words(bytes);
        return words.endsWith("iB") ? words.substring(0, words.length() - 2) : Long.toString(bytes);
    }

    private static int number(Kind kind, String text, int from) {
        int end = Units.digits(text, from);
        if (end == from) {
            throw kind.not(text).at(from, text.length() - from);
        }
        if (end == text.length() || text.charAt(end) != '.') {
            return end;
        }
        int decimals = Units.digits(text, end + 1);
        if (decimals == end + 1) {
            throw kind.not(text).at(end, 1);
        }
        return decimals;
    }

    private static BigDecimal factor(int letter, int base) {
        return BigDecimal.valueOf(base).pow(Math.max(0, 6 - letter));
    }

    private static long exact(Kind kind, String text, BigDecimal sum) {
        try {
            return sum.longValueExact();
        } catch (ArithmeticException e) {
            boolean large = sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
            throw kind.not(text, large ? "it does not fit into 63 bits" : "it comes to no whole number");
        }
    }
}
