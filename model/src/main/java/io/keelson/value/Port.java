package io.keelson.value;

/** A TCP or UDP port, 1..65535; 0 would leave the choice to the kernel. */
public record Port(int number) implements Comparable<Port> {
    private static final Kind KIND = new Kind("port", "a whole number in 1..65535");

    public Port {
        if (number < 1 || number > 65_535) {
            throw KIND.not(number);
        }
    }

    public static Port parse(String text) {
        long number = Units.plain(KIND, text);
        if (number > 65_535) {
            throw KIND.not(text);
        }
        return new Port((int) number);
    }

    @Override
    public int compareTo(Port other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
