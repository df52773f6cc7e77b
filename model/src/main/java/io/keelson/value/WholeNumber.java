package io.keelson.value;

/** A whole number of 64 bits; its bounds are its setting's. */
public record WholeNumber(long number) implements Comparable<WholeNumber> {
    private static final Kind KIND = new Kind("whole number", "decimal digits, with or without a sign");
    private static final Kind UNSIGNED = new Kind("whole number", "decimal digits without a minus");

    /** Reads {@code -20}, {@code 5}, {@code +5}. */
    public static WholeNumber parse(String text) {
        boolean sign = text.startsWith("-") || text.startsWith("+");
        String digits = sign ? text.substring(1) : text;
        if (text.equals(Long.toString(Long.MIN_VALUE))) {
            return new WholeNumber(Long.MIN_VALUE);
        }
        try {
            long number = Units.plain(KIND, digits);
            return new WholeNumber(text.startsWith("-") ? -number : number);
        } catch (InvalidValue e) {
            InvalidValue whole = KIND.not(text);
            throw e.why().map(whole::because).orElse(whole);
        }
    }

    /** The same, not below zero. */
    public static WholeNumber parseUnsigned(String text) {
        if (text.startsWith("-")) {
            throw UNSIGNED.not(text);
        }
        return parse(text);
    }

    /** The same of one byte: 0..255. */
    public static WholeNumber parseByte(String text) {
        WholeNumber number = parseUnsigned(text);
        if (number.number > 255) {
            throw UNSIGNED.not(text, "a byte ends at 255");
        }
        return number;
    }

    @Override
    public int compareTo(WholeNumber other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
