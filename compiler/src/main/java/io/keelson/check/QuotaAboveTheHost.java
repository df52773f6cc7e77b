package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.CpuQuota;
import java.util.Optional;
import java.util.stream.Stream;

/** A quota of more CPUs than there are. */
final class QuotaAboveTheHost implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C013",
            "quota-above-the-host",
            Severity.WARNING,
            "The quota is for more CPUs than the host has",
            "A quota that cannot be used up limits nothing: the kernel takes it, and the service may fill every CPU of the host.",
            "Set cpu.max below 100% for each CPU of target.cpus, or leave it out.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu; systemd.resource-control(5), CPUQuota=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(Keys.CPU_MAX, Keys.TARGET_CPUS, QuotaAboveTheHost::check);
    }

    private static Optional<Problem> check(Setting<CpuQuota> quota, Setting<Integer> cpus) {
        boolean isAbove = quota.value() instanceof CpuQuota.Share share
                && share.hundredths() > ((CpuQuota.Share) CpuQuota.ofCpus(cpus.value())).hundredths();
        return isAbove
                ? Optional.of(TEXT.at(quota.place(), "this is never used up")
                        .and(cpus.place(), "by a host with " + CpuQuota.ofCpus(cpus.value()) + " to give"))
                : Optional.empty();
    }
}
