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
import java.util.Optional;
import java.util.stream.Stream;

/** A quota that only the kernel knows of. */
final class QuotaUnknownToTheRuntime implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C012",
            "quota-unknown-to-the-runtime",
            Severity.WARNING,
            "The Go runtime runs a thread for each CPU of the host",
            "Before Go 1.25 the runtime counts the CPUs that it may use and does not look at cpu.max. More threads than the quota use it up early in each period and are then all stopped until the next one: latency grows.",
            "Set env.GOMAXPROCS: auto, which is the quota rounded up, and at least 2.",
            "https://go.dev/doc/go1.25#container-aware-gomaxprocs; https://docs.kernel.org/scheduler/sched-bwc.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isOlder = standard.target()
                .go()
                .filter(go -> !GoFeature.CPU_QUOTA.isIn(go))
                .isPresent();
        boolean isAsked = isOlder
                && standard.lacks(Keys.GOMAXPROCS)
                && standard.get(Keys.service("ExecStart")).isPresent();
        return isAsked ? standard.get(Keys.CPU_MAX).flatMap(quota -> check(standard, quota)).stream() : Stream.empty();
    }

    /** Where the host, or the set of CPUs, has no more than the quota, the runtime finds it by itself. */
    private static Optional<Problem> check(Standard standard, Setting<CpuQuota> quota) {
        if (!(quota.value() instanceof CpuQuota.Share)) {
            return Optional.empty();
        }
        long most = CpuCeiling.of(standard).stream()
                .mapToLong(CpuCeiling::most)
                .min()
                .orElseThrow();
        boolean isFound = CpuCeiling.of(standard).stream()
                .anyMatch(ceiling -> ceiling.most() == most && !ceiling.place().equals(quota.place()));
        return isFound
                ? Optional.empty()
                : Optional.of(
                        TEXT.at(quota.place(), "Go " + standard.target().go().orElseThrow() + " does not see this"));
    }
}
