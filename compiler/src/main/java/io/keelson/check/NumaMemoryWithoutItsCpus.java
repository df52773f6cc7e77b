package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** Memory here, threads anywhere. */
final class NumaMemoryWithoutItsCpus implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C010",
            "numa-memory-without-its-cpus",
            Severity.NOTE,
            "Memory is bound to nodes, and the threads run on all",
            "NUMAPolicy and NUMAMask say where memory comes from, not where threads run: those on the CPUs of another node reach all of it over the interconnect. numactl -N binds CPUs, numactl -m memory.",
            "Bind the CPUs too: CPUAffinity: numa, or cpuset.cpus with the CPUs of those nodes.",
            "systemd.exec(5), CPUAffinity=, NUMAMask=; numactl(8)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isBound = !standard.lacks(Keys.CPUSET_CPUS) || !standard.lacks(Keys.service("CPUAffinity"));
        return isBound
                ? Stream.empty()
                : standard.both(Keys.service("NUMAPolicy"), Keys.service("NUMAMask"), NumaMemoryWithoutItsCpus::check);
    }

    private static Optional<Problem> check(Setting<Directive> policy, Setting<Directive> mask) {
        return Optional.of(policy)
                .filter(one -> one.value().last().matches("bind|preferred"))
                .filter(one -> !mask.value().last().equals("all"))
                .map(one -> TEXT.at(
                                one.place(), "memory is bound (" + one.value().last() + ")")
                        .and(mask.place(), "to the nodes " + mask.value().last() + ", and no CPU is"));
    }
}
