package io.keelson.value;

import java.util.Map;

/**
 * A limit of {@code io.max}. The smallest is 2: kernels up to 6.18 refuse 1 (7.3 takes it), every kernel refuses 0.
 * Sources: cgroup-v2.rst, "io.max"; block/blk-throttle.c; systemd.resource-control(5), "IOReadBandwidthMax=".
 */
public sealed interface IoRate {
    IoRate UNLIMITED = Unlimited.UNLIMITED;

    /** Bytes per second, 2..2^63-1. */
    record Bandwidth(long bytesPerSecond) implements IoRate {
        private static final Map<String, Long> UNITS = Map.of(
                "",
                1L,
                "KiB",
                Units.KI,
                "MiB",
                Units.MI,
                "GiB",
                Units.GI,
                "TiB",
                Units.TI, //
                "KB",
                1_000L,
                "MB",
                1_000_000L,
                "GB",
                1_000_000_000L,
                "TB",
                1_000_000_000_000L);
        private static final Kind KIND = new Kind(
                "bandwidth",
                "2 or more bytes a second, or a whole number with KiB, MiB, GiB, TiB (base 1024) or KB, MB, GB, TB"
                        + " (base 1000)");
        private static final Kind SYSTEMD =
                new Kind("bandwidth of systemd", "2 or more bytes a second, with K, M, G, T (base 1000) or none");

        /** @throws InvalidValue below 2 */
        public Bandwidth {
            if (bytesPerSecond < 2) {
                throw KIND.not(bytesPerSecond, "kernels up to 6.18 refuse 0 and 1");
            }
        }

        /** Refuses a bare K, M, G or T, on whose meaning kernel and systemd do not agree. */
        public static Bandwidth parse(String text) {
            if (text.matches("[0-9]+[KMGT]")) {
                throw KIND.not(text, "the kernel reads rbps=50M as 50 bytes, systemd as 50,000,000")
                        .at(text.length() - 1, 1);
            }
            return new Bandwidth(Units.scaled(KIND, text, UNITS));
        }

        /** Reads the number of {@code IOReadBandwidthMax=}; the letters are base 1000. */
        public static Bandwidth parseSystemd(String text) {
            return new Bandwidth(SizeText.parse(SYSTEMD, text, 1000));
        }

        @Override
        public String toString() {
            return Long.toString(bytesPerSecond);
        }
    }

    /** Operations per second, 2..2^32-2: the kernel keeps 32 bits, of which all ones mean no limit. */
    record Iops(long perSecond) implements IoRate {
        private static final long MOST = 0xFFFF_FFFEL;
        private static final Kind KIND = new Kind("number of operations a second", "a whole number in 2.." + MOST);
        private static final Kind SYSTEMD =
                new Kind("number of operations a second", "2.." + MOST + ", with K, M, G (base 1000) or none");

        /** @throws InvalidValue below 2 or above 2^32-2 */
        public Iops {
            if (perSecond < 2) {
                throw KIND.not(perSecond, "kernels up to 6.18 refuse 0 and 1");
            }
            if (perSecond > MOST) {
                throw KIND.not(perSecond, "the kernel keeps 32 bits of it");
            }
        }

        public static Iops parse(String text) {
            return new Iops(Units.plain(KIND, text));
        }

        /** Reads the number of {@code IOReadIOPSMax=}; the letters are base 1000. */
        public static Iops parseSystemd(String text) {
            return new Iops(SizeText.parse(SYSTEMD, text, 1000));
        }

        @Override
        public String toString() {
            return Long.toString(perSecond);
        }
    }

    /** No limit: {@code max} for the kernel, {@code infinity} for systemd. */
    enum Unlimited implements IoRate {
        UNLIMITED;

        @Override
        public String toString() {
            return "max";
        }
    }

    /** Reads a {@link Bandwidth} or {@code max}. */
    static IoRate parseBandwidth(String text) {
        return text.equals("max") ? UNLIMITED : Bandwidth.parse(text);
    }

    /** Reads {@link Iops} or {@code max}. */
    static IoRate parseIops(String text) {
        return text.equals("max") ? UNLIMITED : Iops.parse(text);
    }

    /** Reads the value of {@code IOReadBandwidthMax=}: {@code 50M} is 50,000,000, {@code infinity} no limit. */
    static IoRate parseBandwidthSystemd(String text) {
        return text.equals("infinity") ? UNLIMITED : Bandwidth.parseSystemd(text);
    }

    /** Reads the value of {@code IOReadIOPSMax=}: {@code 1K} is 1000, {@code infinity} no limit. */
    static IoRate parseIopsSystemd(String text) {
        return text.equals("infinity") ? UNLIMITED : Iops.parseSystemd(text);
    }

    /** What systemd reads: plain digits or {@code infinity}. */
    default String toSystemd() {
        return this == UNLIMITED ? "infinity" : toString();
    }

    /** For people: {@code 50MiB/s}, {@code 1000/s}, {@code max}. */
    default String inWords() {
        if (this instanceof Bandwidth bandwidth) {
            return Units.words(bandwidth.bytesPerSecond()) + "/s";
        }
        return this == UNLIMITED ? "max" : this + "/s";
    }
}
