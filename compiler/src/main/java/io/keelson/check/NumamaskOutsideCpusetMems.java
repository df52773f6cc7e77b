package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.CpuSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Two sets of nodes of which one has to lie in the other. */
final class NumamaskOutsideCpusetMems implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C009",
            "numamask-outside-cpuset-mems",
            Severity.ERROR,
            "NUMAMask names nodes that the control group does not have",
            "The kernel takes from the mask only nodes of cpuset.mems. Where none is left the service does not start (status 242/NUMA_POLICY), else its memory comes from fewer nodes than are named, without a word.",
            "Name in NUMAMask nodes of cpuset.mems only.",
            "set_mempolicy(2); https://docs.kernel.org/admin-guide/cgroup-v2.html#cpuset");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(Keys.CPUSET_MEMS, Keys.service("NUMAMask"), NumamaskOutsideCpusetMems::check);
    }

    private static Optional<Problem> check(Setting<CpuSet> mems, Setting<Directive> mask) {
        return mask.value()
                .value(CpuSet.class)
                .filter(nodes -> !nodes.isSubsetOf(mems.value()))
                .map(nodes -> TEXT.at(mask.place(), "this asks for the nodes " + nodes)
                        .and(mems.place(), "and the group has " + mems.value())
                        .replace(mems.value().toString()));
    }
}
