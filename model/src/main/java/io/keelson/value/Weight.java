package io.keelson.value;

/**
 * A share among siblings that compete, 1..10000 with 100 as the kernel's default. Source: cgroup-v2.rst, "Weights".
 */
public record Weight(int share) implements Comparable<Weight> {
    private static final Kind KIND = new Kind("weight", "a whole number in 1..10000");

    /** @throws InvalidValue outside 1..10000 */
    public Weight {
        if (share < 1 || share > 10_000) {
            throw KIND.not(share);
        }
    }

    public static Weight parse(String text) {
        long share = Units.plain(KIND, text);
        if (share > 10_000) {
            throw KIND.not(text);
        }
        return new Weight((int) share);
    }

    @Override
    public int compareTo(Weight other) {
        return Integer.compare(share, other.share);
    }

    @Override
    public String toString() {
        return Integer.toString(share);
    }
}
