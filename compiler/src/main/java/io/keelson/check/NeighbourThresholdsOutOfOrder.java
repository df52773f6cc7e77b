package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Three thresholds in the wrong order. */
final class NeighbourThresholdsOutOfOrder implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N016",
            "neighbour-thresholds-out-of-order",
            Severity.WARNING,
            "The thresholds of the neighbour table are out of order",
            "Below gc_thresh1 nothing is collected, above gc_thresh2 for no longer than five seconds, and gc_thresh3 is the most there may be. The kernel takes them in any order: with the first above the last the table fills, nothing is collected, and new neighbours are refused with: neighbour table overflow.",
            "Set them in rising order, such as 1024, 4096 and 8192.",
            "arp(7), gc_thresh1, gc_thresh2, gc_thresh3");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> FAMILIES = List.of("ipv4", "ipv6");
    private static final int MOST = 3;

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings().hasWithin("sysctl")
                ? FAMILIES.stream().flatMap(family -> check(standard, family).stream())
                : Stream.empty();
    }

    /** The first that is above a later one. */
    private static Optional<Problem> check(Standard standard, String family) {
        for (int low = 1; low < MOST; low++) {
            for (int high = low + 1; high <= MOST; high++) {
                Optional<Problem> problem = check(standard, key(family, low), key(family, high));
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> check(Standard standard, Key<SysctlValue> low, Key<SysctlValue> high) {
        return Sysctls.number(standard, low)
                .flatMap(first -> Sysctls.number(standard, high)
                        .filter(second -> first > second)
                        .flatMap(second -> Sysctls.place(standard, low)
                                .flatMap(place -> Sysctls.place(standard, high)
                                        .map(other -> TEXT.at(place, low.name() + " is " + first)
                                                .and(other, "and " + high.name() + " is " + second)))));
    }

    private static Key<SysctlValue> key(String family, int number) {
        return Keys.sysctl("net." + family + ".neigh.default.gc_thresh" + number);
    }
}
