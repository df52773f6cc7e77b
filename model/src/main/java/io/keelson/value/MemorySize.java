package io.keelson.value;

import java.util.Map;

/**
 * An amount of memory, exact to the byte: 0..2^63-1. Source: cgroup-v2.rst, "Memory Interface Files".
 *
 * <p>A bare K, M, G or T is base 1024, as the kernel's {@code memory.*} files and systemd's memory directives read it.
 */
public record MemorySize(long bytes) implements Comparable<MemorySize> {
    static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("", 1L),
            Map.entry("K", Units.KI),
            Map.entry("M", Units.MI),
            Map.entry("G", Units.GI),
            Map.entry("T", Units.TI),
            Map.entry("KiB", Units.KI),
            Map.entry("MiB", Units.MI),
            Map.entry("GiB", Units.GI),
            Map.entry("TiB", Units.TI),
            Map.entry("B", 1L),
            Map.entry("KB", 1_000L),
            Map.entry("MB", 1_000_000L),
            Map.entry("GB", 1_000_000_000L),
            Map.entry("TB", 1_000_000_000_000L));

    private static final Kind KIND = new Kind(
            "memory size",
            "whole bytes up to 2^63-1, or a whole number with K, M, G, T, KiB, MiB, GiB, TiB (base 1024) or KB, MB, GB,"
                    + " TB (base 1000) directly behind it");

    /** @throws InvalidValue when negative */
    public MemorySize {
        if (bytes < 0) {
            throw KIND.not(bytes);
        }
    }

    /** @throws InvalidValue when negative or above 2^63-1 bytes */
    public static MemorySize ofMiB(long mebibytes) {
        if (mebibytes > Long.MAX_VALUE / Units.MI) {
            throw KIND.not(mebibytes + "MiB");
        }
        return new MemorySize(mebibytes < 0 ? mebibytes : mebibytes * Units.MI);
    }

    /** Reads {@code 2147483648}, {@code 2G}, {@code 2GiB}, {@code 2GB}; no fraction, no blank, no lower case. */
    public static MemorySize parse(String text) {
        return new MemorySize(Units.scaled(KIND, text, UNITS));
    }

    /** @throws InvalidValue when the sum is above 2^63-1 bytes */
    public MemorySize plus(MemorySize other) {
        if (bytes > Long.MAX_VALUE - other.bytes) {
            throw KIND.not(bytes + " + " + other.bytes);
        }
        return new MemorySize(bytes + other.bytes);
    }

    /**
     * That many per cent of the size, rounded down.
     *
     * @throws InvalidValue when negative or above 2^63-1 bytes
     */
    public MemorySize percent(int percent) {
        long hundreds = bytes / 100;
        long rest = bytes % 100 * percent / 100;
        if (percent < 0 || (percent > 100 && hundreds > (Long.MAX_VALUE - rest) / percent)) {
            throw KIND.not(percent + "% of " + bytes);
        }
        return new MemorySize(hundreds * percent + rest);
    }

    /** The largest whole number of MiB in it. */
    public MemorySize wholeMiB() {
        return new MemorySize(bytes - bytes % Units.MI);
    }

    public boolean isAbove(MemorySize other) {
        return bytes > other.bytes;
    }

    /** For people, and exact: {@code 2GiB}, {@code 1800MiB}; {@code 1000B} where no binary unit divides it. */
    public String inWords() {
        return Units.words(bytes);
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Plain bytes, as the kernel prints them. */
    @Override
    public String toString() {
        return Long.toString(bytes);
    }
}
