package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** Two sets of CPUs of which one has to lie in the other. */
final class CpuaffinityOutsideCpuset implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C004",
            "cpuaffinity-outside-cpuset",
            Severity.ERROR,
            "CPUAffinity names CPUs that the control group does not have",
            "The kernel takes from the affinity only what cpuset.cpus allows. Where nothing is left the service does not start (status 215/CPUAFFINITY), else it runs on fewer CPUs than are named, without a word.",
            "Name in CPUAffinity CPUs of cpuset.cpus only, or drop it.",
            "sched_setaffinity(2); https://docs.kernel.org/admin-guide/cgroup-v2.html#cpuset");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.CPUSET_CPUS)
                .flatMap(allowed -> Affinity.of(standard)
                        .filter(affinity -> !affinity.cpus().isSubsetOf(allowed.value()))
                        .map(affinity -> TEXT.at(affinity.place(), "this asks for the CPUs " + affinity.cpus())
                                .and(allowed.place(), "and the group has " + allowed.value())
                                .replace(allowed.value().toString())))
                .stream();
    }
}
