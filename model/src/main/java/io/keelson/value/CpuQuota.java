package io.keelson.value;

/**
 * How much CPU time a group may use: a share, where 100% is one whole CPU, or no limit. Sources: cgroup-v2.rst,
 * "cpu.max"; systemd.resource-control(5), "CPUQuota=".
 */
public sealed interface CpuQuota {
    CpuQuota MAX = Max.MAX;

    /**
     * A share of CPU time.
     *
     * @param hundredths hundredths of a percent of one CPU, from 1 to those of 8192 CPUs (the kernel's largest NR_CPUS)
     */
    record Share(long hundredths) implements CpuQuota {
        private static final int MOST = 8192 * 10_000;
        private static final Kind KIND =
                new Kind("CPU quota", "0.01%..819200% with at most two decimals, where 100% is one CPU, or max");

        /** @throws InvalidValue outside 0.01%..819200% */
        public Share {
            if (hundredths < 1 || hundredths > MOST) {
                throw KIND.not(hundredths < 0 ? hundredths : Hundredths.print(hundredths));
            }
        }

        @Override
        public String toString() {
            return Hundredths.print(hundredths);
        }
    }

    /** No limit. */
    enum Max implements CpuQuota {
        MAX;

        @Override
        public String toString() {
            return "max";
        }
    }

    static CpuQuota ofCpus(int cpus) {
        return new Share(cpus * 10_000L);
    }

    /** Reads the value of {@code CPUQuota=}, where systemd drops {@code max}: without a limit the line is left out. */
    static CpuQuota parseSystemd(String text) {
        if (text.equals("max") || text.equals("infinity")) {
            throw InvalidValue.of("CPU quota of systemd", text, "a percentage as 400%")
                    .because("systemd drops the line; without it there is no limit");
        }
        return parse(text);
    }

    /** Reads {@code 400%}, {@code 12.5%}, {@code max}; the percent sign is required, as systemd requires it. */
    static CpuQuota parse(String text) {
        return text.equals("max") ? MAX : new Share(Hundredths.parse(Share.KIND, text, Share.MOST));
    }
}
