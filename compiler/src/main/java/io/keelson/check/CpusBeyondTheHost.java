package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.CpuSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers of CPUs above the last one. */
final class CpusBeyondTheHost implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C005",
            "cpus-beyond-the-host",
            Severity.ERROR,
            "CPUs are named that the host does not have",
            "The kernel refuses a cpuset with one CPU that does not exist, whole: systemd logs a warning and the service runs on all CPUs. An affinity with none that exists keeps the service from starting (status 215/CPUAFFINITY), one with some is cut down to those.",
            "Name CPUs that the host has; they are numbered from 0.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#cpuset; sched_setaffinity(2)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Setting<Integer>> has = standard.get(Keys.TARGET_CPUS);
        return has.isEmpty() ? Stream.empty() : problems(standard, has.get());
    }

    private static Stream<Problem> problems(Standard standard, Setting<Integer> has) {
        Optional<Problem> group = standard.get(Keys.CPUSET_CPUS).flatMap(set -> problem(set.value(), set.place(), has));
        Optional<Problem> unit = Affinity.of(standard).flatMap(set -> problem(set.cpus(), set.place(), has));
        return Stream.concat(group.stream(), unit.stream());
    }

    private static Optional<Problem> problem(CpuSet named, Place place, Setting<Integer> has) {
        int last = has.value() - 1;
        int most = named.ranges().get(named.ranges().size() - 1).last();
        return most <= last
                ? Optional.empty()
                : Optional.of(TEXT.at(place, "this names CPU " + most)
                        .and(has.place(), "and the last of " + has.value() + " is " + last));
    }
}
