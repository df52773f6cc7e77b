package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** More may be taken than there is. */
final class LimitsAboveTheHost implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H006",
            "limits-above-the-host",
            Severity.NOTE,
            "Together the services may take more memory than the host has",
            "Each may stay within its memory.max while the host runs out. Then the kernel does not kill the one that took too much but the one with the highest score among all processes. Where the services never need their most at once this is how hosts are filled.",
            "If they may need it at once, lower the limits until they fit; protect with memory.low what must not suffer from the others.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#resource-distribution-models, \"Limits\"; proc(5), oom_score");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        return MemoryOfAll.of(standards, Keys.MEMORY_MAX).stream().flatMap(all -> all.above(TEXT));
    }
}
