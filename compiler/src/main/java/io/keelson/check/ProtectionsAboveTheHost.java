package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** More is promised than there is. */
final class ProtectionsAboveTheHost implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H005",
            "protections-above-the-host",
            Severity.WARNING,
            "More memory is protected than the host has",
            "What memory.min protects is never reclaimed: with all of it in use nothing is left to take, and the kernel kills instead. What memory.low protects beyond what is there protects nobody: the kernel reclaims from all of them again.",
            "Lower the protections until they fit into target.memory, with something left for the system itself.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#memory, memory.min, memory.low");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** Where the hard protections do not fit, the soft ones, which lie above them, are not worth a second problem. */
    @Override
    public Stream<Problem> check(List<Standard> standards) {
        return Stream.of(Keys.MEMORY_MIN, Keys.MEMORY_LOW)
                .flatMap(key -> MemoryOfAll.of(standards, key).stream())
                .flatMap(all -> all.above(TEXT))
                .limit(1);
    }
}
