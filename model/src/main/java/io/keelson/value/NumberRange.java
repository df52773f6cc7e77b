package io.keelson.value;

/** Whole numbers from {@code first} to {@code last}, both included, as {@code 3} or {@code 2-5}. */
public record NumberRange(int first, int last) implements Comparable<NumberRange> {
    private static final Kind KIND = new Kind("range", "a number, or two as in 2-5, the smaller first");

    /** @throws InvalidValue when negative or reversed */
    public NumberRange {
        if (first < 0 || last < first) {
            throw KIND.not(first + "-" + last);
        }
    }

    public static NumberRange parse(String text) {
        int dash = text.indexOf('-');
        int first = number(text, dash < 0 ? text : text.substring(0, dash));
        return new NumberRange(first, dash < 0 ? first : number(text, text.substring(dash + 1)));
    }

    public boolean contains(int number) {
        return number >= first && number <= last;
    }

    @Override
    public int compareTo(NumberRange other) {
        return first != other.first ? Integer.compare(first, other.first) : Integer.compare(last, other.last);
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static int number(String text, String digits) {
        if (digits.isEmpty() || digits.length() > 9 || Units.digits(digits, 0) < digits.length()) {
            throw KIND.not(text);
        }
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw KIND.not(text, "some readers take a leading zero for octal");
        }
        return Integer.parseInt(digits);
    }
}
