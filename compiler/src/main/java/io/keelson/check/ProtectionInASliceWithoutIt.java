package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** What a group wishes its parents have to grant. */
final class ProtectionInASliceWithoutIt implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M004",
            "protection-in-a-slice-without-it",
            Severity.WARNING,
            "The memory protection is void in this slice",
            "memory.min and memory.low of a group are capped by every group above it, and those of a slice are 0 unless somebody sets them. The file of the service shows the wish all the same. Without Slice= a slice of the service's own is written that grants it.",
            "Drop Slice=, or give the slice the same MemoryLow= and MemoryMin= where it is defined, and accept this.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#memory; systemd.resource-control(5), MemoryMin=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.service("Slice")).stream()
                .flatMap(slice -> Stream.of(Keys.MEMORY_MIN, Keys.MEMORY_LOW)
                        .flatMap(key -> standard.get(key).stream())
                        .filter(limit -> !limit.value()
                                .bytes()
                                .map(size -> size.bytes() == 0)
                                .orElse(false))
                        .filter(limit -> !isGranted(standard, limit.key()))
                        .map(limit -> TEXT.at(limit.place(), "nothing grants these " + limit.inWords())
                                .and(slice.place(), "in " + slice.value().last())));
    }

    /** A slice that this spec writes may be the one that is named. */
    private static boolean isGranted(Standard standard, Key<?> key) {
        String directive = key.equals(Keys.MEMORY_MIN) ? "MemoryMin" : "MemoryLow";
        return !standard.lacks(Keys.directive("Slice", directive));
    }
}
