package io.keelson.value;

/**
 * A percentage from 0 to 100 with at most two decimals, the percent sign required.
 *
 * @param hundredths hundredths of a percent, 0..10000
 */
public record Percent(int hundredths) implements Comparable<Percent> {
    private static final Kind KIND = new Kind("percentage", "0%..100% with at most two decimals");

    public Percent {
        if (hundredths < 0 || hundredths > 10_000) {
            throw KIND.not(hundredths + " hundredths");
        }
    }

    public static Percent parse(String text) {
        return new Percent(Hundredths.parse(KIND, text, 10_000));
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return Hundredths.print(hundredths);
    }
}
