package io.keelson.value;

import java.util.Optional;

/**
 * What may stand in {@code memory.max} and its relatives: an amount, a share of the host's memory, or no limit.
 * Sources: cgroup-v2.rst; systemd.resource-control(5), "MemoryMax=".
 */
public sealed interface MemoryLimit {
    MemoryLimit MAX = Max.MAX;

    /** A fixed amount. */
    record Bytes(MemorySize size) implements MemoryLimit {
        @Override
        public String toString() {
            return size.toString();
        }
    }

    /**
     * A share of the memory of the host.
     *
     * @param hundredths hundredths of a percent, 0..10000
     */
    record Percent(int hundredths) implements MemoryLimit {
        private static final Kind KIND = new Kind("share of the memory", "0%..100% with at most two decimals");

        /** @throws InvalidValue outside 0..10000 */
        public Percent {
            if (hundredths < 0 || hundredths > 10_000) {
                throw KIND.not(Hundredths.print(hundredths));
            }
        }

        /** The share of that memory, rounded down. */
        public MemorySize shareOf(MemorySize memory) {
            long rest = memory.bytes() % 10_000 * hundredths / 10_000;
            return new MemorySize(memory.bytes() / 10_000 * hundredths + rest);
        }

        @Override
        public String toString() {
            return Hundredths.print(hundredths);
        }
    }

    /** No limit: {@code max} for the kernel, {@code infinity} for systemd. */
    enum Max implements MemoryLimit {
        MAX;

        @Override
        public String toString() {
            return "max";
        }
    }

    static MemoryLimit of(MemorySize size) {
        return new Bytes(size);
    }

    /** Reads what a {@link MemorySize} reads, a percentage with at most two decimals, and {@code max}. */
    static MemoryLimit parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        Kind kind = new Kind("memory limit", "max, 0%..100%, or a size such as 1800MiB");
        if (text.equals("infinity")) {
            throw kind.not(text, "infinity is systemd's word, the kernel's is max");
        }
        if (text.endsWith("%")) {
            return new Percent(Hundredths.parse(kind, text, 10_000));
        }
        return new Bytes(new MemorySize(Units.scaled(kind, text, MemorySize.UNITS)));
    }

    /**
     * Reads the right side of {@code MemoryLow=}: digits with K, M, G, T, P, E (base 1024) or B, decimals where they
     * come out exact, a percentage, {@code infinity}. Refuses what systemd drops with a line in the log.
     */
    static MemoryLimit parseSystemd(String text) {
        Kind kind = new Kind("memory limit of systemd", "infinity, 0%..100%, or a size such as 2G or 1800M");
        if (text.equals("infinity")) {
            return MAX;
        }
        if (text.endsWith("%")) {
            return new Percent(Hundredths.parse(kind, text, 10_000));
        }
        try {
            return new Bytes(new MemorySize(SizeText.parse(kind, text, 1024)));
        } catch (InvalidValue e) {
            throw e.why().isPresent() ? e : e.because("systemd would drop the line and leave no limit at all");
        }
    }

    /** The same for {@code MemoryMax=} and {@code MemoryHigh=}, where systemd drops zero. */
    static MemoryLimit parseSystemdAboveZero(String text) {
        MemoryLimit limit = parseSystemd(text);
        boolean zero = limit instanceof Percent share
                ? share.hundredths() == 0
                : limit.bytes().filter(size -> size.bytes() == 0).isPresent();
        if (zero) {
            throw InvalidValue.of("memory limit of systemd", text, "infinity, or more than 0")
                    .because("systemd would drop the line and leave no limit at all");
        }
        return limit;
    }

    /** The amount, where it is a fixed one. */
    default Optional<MemorySize> bytes() {
        return this instanceof Bytes limit ? Optional.of(limit.size()) : Optional.empty();
    }

    /** What {@link #parseSystemd} reads: {@code infinity}, {@code 2G}, {@code 50%}. */
    default String toSystemd() {
        if (this instanceof Bytes limit) {
            return SizeText.print(limit.size().bytes());
        }
        return this == MAX ? "infinity" : toString();
    }

    /** For people: {@code 2GiB}, {@code 50%}, {@code max}. */
    default String inWords() {
        return this instanceof Bytes limit ? limit.size().inWords() : toString();
    }
}
