package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.SchedulingPolicy;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.CpuSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Nothing keeps a CPU free for the others. */
final class RealtimeOnAllCpus implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C006",
            "realtime-on-all-cpus",
            Severity.WARNING,
            "Real-time threads may take every CPU of the host",
            "A thread of fifo or rr that does not sleep keeps its CPU from every normal thread. On all CPUs at once nothing else is left to run: no ssh, no journal, no collector of another Go program. Kernels stop such threads for 5 % of the time at most, and not all of them.",
            "Give the service CPUs of its own with cpuset.cpus, fewer than the host has.",
            "sched(7), \"Limiting the CPU usage of real-time and deadline processes\"; https://docs.kernel.org/scheduler/sched-rt-group.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return RealtimeThreads.of(standard).stream().flatMap(policy -> check(standard, policy).stream());
    }

    private static Optional<Problem> check(Standard standard, Setting<SchedulingPolicy> policy) {
        Optional<Setting<CpuSet>> cpuset = standard.get(Keys.CPUSET_CPUS);
        Optional<Affinity> affinity = Affinity.of(standard);
        boolean isUnknown = cpuset.isEmpty() && !standard.lacks(Keys.CPUSET_CPUS)
                || affinity.isEmpty() && !standard.lacks(Keys.service("CPUAffinity"));
        if (isUnknown) {
            return Optional.empty();
        }
        Optional<Setting<Integer>> has = standard.get(Keys.TARGET_CPUS);
        Problem problem = TEXT.at(policy.place(), "threads of " + policy.value() + " on every CPU");
        if (cpuset.isEmpty() && affinity.isEmpty()) {
            return Optional.of(has.map(cpus -> problem.and(cpus.place(), "all " + cpus.value() + " of the host"))
                    .orElse(problem));
        }
        Place place = cpuset.map(Setting::place)
                .or(() -> affinity.map(Affinity::place))
                .orElseThrow();
        int named = Math.min(
                cpuset.map(set -> set.value().count()).orElse(Integer.MAX_VALUE),
                affinity.map(set -> set.cpus().count()).orElse(Integer.MAX_VALUE));
        return has.filter(cpus -> named >= cpus.value())
                .map(cpus ->
                        problem.and(place, "these are " + named).and(cpus.place(), "and the host has " + cpus.value()));
    }
}
