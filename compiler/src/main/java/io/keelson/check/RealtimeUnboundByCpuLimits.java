package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.CpuQuota;
import java.util.stream.Stream;

/** Limits that do not hold for the threads of the service. */
final class RealtimeUnboundByCpuLimits implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C001",
            "realtime-unbound-by-cpu-limits",
            Severity.WARNING,
            "CPU limits do not bound real-time threads",
            "cpu.max and cpu.weight share out the time of normal threads. Those of fifo and rr run before every normal one, and all threads of a Go program, the collector included, get the policy.",
            "Drop the CPU limit, or the real-time policy; to keep others alive give the service CPUs of its own with cpuset.cpus.",
            "sched(7); https://docs.kernel.org/scheduler/sched-rt-group.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return RealtimeThreads.of(standard).stream()
                .flatMap(policy -> Stream.<Key<?>>of(Keys.CPU_WEIGHT, Keys.CPU_MAX)
                        .flatMap(key -> standard.get(key).stream())
                        .filter(limit -> limit.value() != CpuQuota.MAX)
                        .map(limit -> TEXT.at(
                                        limit.place(), limit.key().name() + " does not bound the service's threads")
                                .and(policy.place(), "they run as " + policy.value())));
    }
}
