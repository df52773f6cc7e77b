package io.keelson.fact;

import io.keelson.value.Version;

/** What the runtime of Go learned in some release, where it was not always so. */
public enum GoFeature {
    /** It reads GOMEMLIMIT. Source: https://go.dev/doc/go1.19#runtime. */
    MEMORY_LIMIT("1.19"),

    /** It raises its soft limit of open files to the hard one. Source: https://go.dev/doc/go1.19#os. */
    OPEN_FILES("1.19"),

    /** Without GOMAXPROCS it takes the CPU quota of its control group. Source: https://go.dev/doc/go1.25#container-aware-gomaxprocs. */
    CPU_QUOTA("1.25");

    private final Version since;

    GoFeature(String since) {
        this.since = Version.parse(since);
    }

    /** The first release that has it. */
    public Version since() {
        return since;
    }

    public boolean isIn(Version go) {
        return go.isAtLeast(since);
    }
}
