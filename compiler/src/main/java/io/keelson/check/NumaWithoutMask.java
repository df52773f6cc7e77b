package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** Nodes are asked for and none is named. */
final class NumaWithoutMask implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C008",
            "numa-without-mask",
            Severity.ERROR,
            "A NUMA policy has no nodes to hold for",
            "Without NUMAMask the set of nodes is empty, and the kernel refuses it: the service does not start, with status 242/NUMA_POLICY for bind and interleave, 215/CPUAFFINITY for CPUAffinity=numa.",
            "Name the nodes: NUMAMask: 0.",
            "systemd.exec(5), NUMAPolicy=, CPUAffinity=; set_mempolicy(2)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        if (!standard.lacks(Keys.service("NUMAMask"))) {
            return Stream.empty();
        }
        Stream<Problem> policy = standard
                .get(Keys.service("NUMAPolicy"))
                .filter(setting -> setting.value().last().matches("bind|interleave"))
                .map(setting -> TEXT.at(
                        setting.place(),
                        "no node is named to " + setting.value().last() + " to"))
                .stream();
        Stream<Problem> affinity =
                Affinity.ofNodes(standard).map(place -> TEXT.at(place, "the CPUs of no node")).stream();
        return Stream.concat(policy, affinity);
    }
}
