package io.keelson.value;

/**
 * The value of GOMAXPROCS: a number, or {@code auto}, which is Keelson's word and never reaches the process. Go silently
 * takes its default for anything else. Source: runtime/proc.go (schedinit).
 */
public sealed interface GoMaxProcs {
    GoMaxProcs AUTO = Auto.AUTO;

    /** 1..8192; Go takes more, but no Linux has more CPUs, and with 100000 a program did not start within 10 s. */
    record Count(int procs) implements GoMaxProcs {
        private static final int MOST = 8192;
        private static final Kind KIND = new Kind("GOMAXPROCS", "a whole number in 1.." + MOST + ", or auto");

        public Count {
            if (procs < 1 || procs > MOST) {
                throw KIND.not(procs);
            }
        }

        @Override
        public String toString() {
            return Integer.toString(procs);
        }
    }

    /** Derived from quota and CPU set. */
    enum Auto implements GoMaxProcs {
        AUTO;

        @Override
        public String toString() {
            return "auto";
        }
    }

    /** Below two the runtime does not go by itself. Source: Go 1.25 runtime/cgroup_linux.go, adjustCgroupGOMAXPROCS. */
    int LEAST_OF_QUOTA = 2;

    /** What the runtime since Go 1.25 takes of a quota by itself: whole CPUs, rounded up. */
    static Count ofQuota(CpuQuota.Share quota) {
        long cpus = (quota.hundredths() + 9_999) / 10_000;
        return new Count((int) Math.max(LEAST_OF_QUOTA, cpus));
    }

    static GoMaxProcs of(int procs) {
        return new Count(procs);
    }

    static GoMaxProcs parse(String text) {
        if (text.equals("auto")) {
            return AUTO;
        }
        if (!text.matches("[+]?[0-9]+")) {
            throw Count.KIND.not(text, "Go would silently take its default");
        }
        long procs = Units.plain(Count.KIND, text);
        if (procs > Count.MOST) {
            throw Count.KIND.not(text);
        }
        return new Count((int) procs);
    }
}
