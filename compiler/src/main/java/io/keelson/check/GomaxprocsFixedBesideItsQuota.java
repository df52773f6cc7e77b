package io.keelson.check;

import io.keelson.fact.GoFeature;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.CpuQuota;
import io.keelson.value.GoMaxProcs;
import java.util.Optional;
import java.util.stream.Stream;

/** A number by hand where the runtime would find it. */
final class GomaxprocsFixedBesideItsQuota implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C003",
            "gomaxprocs-fixed-beside-its-quota",
            Severity.NOTE,
            "GOMAXPROCS is fixed although the runtime follows the quota",
            "From Go 1.25 on, also by the go line of go.mod, the runtime takes its number from cpu.max and the CPUs it may use, and follows when they change. With GOMAXPROCS set it follows nothing.",
            "Set GOMAXPROCS: auto, which leaves it to such a runtime, or drop it.",
            "https://go.dev/doc/go1.25#container-aware-gomaxprocs; Go 1.25 runtime/cgroup_linux.go");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** Whether the runtime of the target takes its number from the group. */
    static boolean follows(Standard standard) {
        return standard.target().go().filter(go -> GoFeature.CPU_QUOTA.isIn(go)).isPresent();
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return follows(standard)
                ? standard.both(Keys.GOMAXPROCS, Keys.CPU_MAX, (p, q) -> check(p, q, standard))
                : Stream.empty();
    }

    /** One above its CPUs is another rule's. */
    private static Optional<Problem> check(Setting<GoMaxProcs> procs, Setting<CpuQuota> quota, Standard standard) {
        if (!(procs.value() instanceof GoMaxProcs.Count count) || quota.value() == CpuQuota.MAX) {
            return Optional.empty();
        }
        boolean isAbove = CpuCeiling.of(standard).stream().anyMatch(ceiling -> count.procs() > ceiling.most());
        Problem problem = TEXT.at(procs.place(), "it stays " + count.procs())
                .and(quota.place(), "whatever the quota of " + quota.value() + " becomes")
                .replace("auto");
        return Optional.of(standard.get(Keys.TARGET_GO)
                        .map(go -> problem.and(go.place(), "and Go " + go.value() + " would follow"))
                        .orElse(problem))
                .filter(one -> !isAbove);
    }
}
