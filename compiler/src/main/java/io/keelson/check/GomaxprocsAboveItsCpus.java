package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoMaxProcs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** More threads run Go code at once than there is CPU time for. */
final class GomaxprocsAboveItsCpus implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C002",
            "gomaxprocs-above-its-cpus",
            Severity.WARNING,
            "GOMAXPROCS is above the CPUs that the service gets",
            "The runtime runs that many threads of Go code at once. Beyond the quota all of them are stopped for the rest of each period, and beyond the CPUs they wait for each other, the collector's workers among them: latency grows and nothing is done sooner.",
            "Set GOMAXPROCS: auto, or at most the CPUs that there are.",
            "https://docs.kernel.org/scheduler/sched-bwc.html; Go 1.25 runtime/cgroup_linux.go, where the runtime takes max(2, the quota rounded up)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.GOMAXPROCS).flatMap(setting -> check(setting, standard)).stream();
    }

    private static Optional<Problem> check(Setting<GoMaxProcs> setting, Standard standard) {
        if (!(setting.value() instanceof GoMaxProcs.Count count)) {
            return Optional.empty();
        }
        List<CpuCeiling> below = CpuCeiling.of(standard).stream()
                .filter(ceiling -> count.procs() > ceiling.most())
                .toList();
        if (below.isEmpty()) {
            return Optional.empty();
        }
        long most = below.stream().mapToLong(CpuCeiling::most).min().orElseThrow();
        Problem problem = TEXT.at(setting.place(), count.procs() + " threads run Go code at once")
                .fix("Set GOMAXPROCS: auto, or at most " + most + ".")
                // A runtime that follows the group by itself is better off without a number.
                .replace(GomaxprocsFixedBesideItsQuota.follows(standard) ? "auto" : Long.toString(most));
        for (CpuCeiling ceiling : below) {
            problem = problem.and(ceiling.place(), "but " + ceiling.because());
        }
        return Optional.of(problem);
    }
}
