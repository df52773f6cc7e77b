package io.keelson.rule;

import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.standard.Comparisons;

/** The texts of those rules that a role holds on a host, too, where an inventory overrides what a spec has said. */
public final class RunTimeTexts {
    public static final RuleText MEMORY_LADDER = new RuleText(
            Comparisons.MEMORY_LADDER,
            "memory-limits-out-of-order",
            Severity.ERROR,
            "The memory limits are out of order",
            "The kernel takes each limit by itself without a word, and one that is out of order has nothing to do: a memory.high above memory.max never throttles, a memory.low below memory.min protects nothing more, and no group grows into a protection above its own limit.",
            "Keep memory.min <= memory.low <= memory.high <= memory.max.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#memory-interface-files");

    /** Per cent of the memory limit that the Go runtime may use; the rest is C memory, page cache and the binary itself. */
    public static final int USABLE = 90;

    public static final RuleText HEADROOM = new RuleText(
                    "KEEL-M002",
                    "gomemlimit-without-headroom",
                    Severity.ERROR,
                    "GOMEMLIMIT leaves no head-room under the memory limit",
                    "GOMEMLIMIT is a target the collector works harder to stay under; it never acts above a limit at which the"
                            + " kernel already throttles (memory.high) or kills (memory.max). C memory, page cache and the"
                            + " binary count for the kernel and not for Go.",
                    "Set GOMEMLIMIT: auto, or at most 90 % of the lower of memory.high and memory.max.",
                    "https://go.dev/doc/gc-guide#Memory_limit")
            .acceptable();

    public static final RuleText TUPLE = new RuleText(
            "KEEL-N003",
            "tuple-out-of-order",
            Severity.ERROR,
            "The numbers are out of order",
            "The kernel takes buffers and pages in any order and then never uses what lies above the last number; a range of ports that ends before it starts it refuses, and the old one stays.",
            "Write the numbers in rising order.",
            "https://docs.kernel.org/networking/ip-sysctl.html; net/ipv4/sysctl_net_ipv4.c");

    public static final RuleText OPEN_FILES = new RuleText(
            "KEEL-F002",
            "nofile-above-nr-open",
            Severity.WARNING,
            "LimitNOFILE is above what the kernel allows",
            "No process may have more descriptors than fs.nr_open. systemd takes the highest limit that works and says so in a debug message only. The systemd of Debian 11 and 12 does not raise fs.nr_open, which then is 1048576.",
            "Lower LimitNOFILE, or raise fs.nr_open on the host first.",
            "systemd 252 src/basic/rlimit-util.c, setrlimit_closest; https://docs.kernel.org/admin-guide/sysctl/fs.html#nr-open");

    private RunTimeTexts() {}
}
