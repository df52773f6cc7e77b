package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CPUs or memory nodes by number, 0..8191 (the largest NR_CPUS of the kernel is 8192). Never empty; ranges are kept
 * sorted and apart. Sources: cgroup-v2.rst, "cpuset.cpus"; systemd.resource-control(5), "AllowedCPUs=".
 */
public record CpuSet(List<NumberRange> ranges) {
    private static final Pattern BETWEEN = Pattern.compile("[ \t,]+");
    private static final int MOST = 8191;
    private static final Kind KIND =
            new Kind("set of CPUs", "numbers up to " + MOST + " and ranges as in 0-3,8, the smaller number first");

    /** @throws InvalidValue when empty, or above 8191 */
    public CpuSet {
        ranges = NumberRanges.normal(ranges);
        if (ranges.isEmpty() || ranges.get(ranges.size() - 1).last() > MOST) {
            throw KIND.not(NumberRanges.print(ranges));
        }
    }

    /** Reads the kernel's list format: {@code 0-3,8}. */
    public static CpuSet parse(String text) {
        return new CpuSet(NumberRanges.parse(KIND, text, MOST));
    }

    /** Reads also blanks between the parts, as systemd does: {@code 0-3 8}. */
    public static CpuSet parseSystemd(String text) {
        if (text.startsWith("0x")) {
            throw KIND.not(text, "systemd reads 0x3 as the number 3, not as a mask");
        }
        return parse(BETWEEN.matcher(Characters.trim(text)).replaceAll(","));
    }

    public int count() {
        return ranges.stream().mapToInt(r -> r.last() - r.first() + 1).sum();
    }

    public boolean contains(int cpu) {
        return ranges.stream().anyMatch(r -> r.contains(cpu));
    }

    public boolean isSubsetOf(CpuSet other) {
        return ranges.stream()
                .allMatch(r -> other.ranges.stream().anyMatch(o -> o.contains(r.first()) && o.contains(r.last())));
    }

    /** The CPUs that are in both; empty where none is. */
    public Optional<CpuSet> shared(CpuSet other) {
        List<NumberRange> both = new ArrayList<>();
        for (NumberRange one : ranges) {
            for (NumberRange two : other.ranges) {
                int first = Math.max(one.first(), two.first());
                int last = Math.min(one.last(), two.last());
                if (first <= last) {
                    both.add(new NumberRange(first, last));
                }
            }
        }
        return both.isEmpty() ? Optional.empty() : Optional.of(new CpuSet(both));
    }

    @Override
    public String toString() {
        return NumberRanges.print(ranges);
    }
}
