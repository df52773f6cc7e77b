package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoMemLimit;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A limit above what is there. */
final class MemoryAboveTheHost implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M005",
            "memory-above-the-host",
            Severity.WARNING,
            "More memory is allowed than the host has",
            "A limit that is never reached limits nothing: the host runs out first, and then the kernel chooses among all processes which one it kills. More protection than there is takes it from everybody else.",
            "Leave part of target.memory to the kernel and the other services.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#memory; proc(5), oom_score");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<Key<MemoryLimit>> LIMITS =
            List.of(Keys.MEMORY_MIN, Keys.MEMORY_LOW, Keys.MEMORY_HIGH, Keys.MEMORY_MAX);

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Setting<MemorySize>> host = standard.get(Keys.TARGET_MEMORY);
        return host.isEmpty() ? Stream.empty() : above(standard, host.get());
    }

    private static Stream<Problem> above(Standard standard, Setting<MemorySize> host) {
        Stream<Problem> ofGroup = LIMITS.stream()
                .flatMap(standard::every)
                .mapMulti((limit, found) -> limit.value()
                        .bytes()
                        .flatMap(size -> check(limit, size, host))
                        .ifPresent(found));
        Optional<Problem> ofRuntime = standard.get(Keys.GOMEMLIMIT)
                .filter(limit -> limit.value() instanceof GoMemLimit.Bytes)
                .flatMap(limit -> check(limit, ((GoMemLimit.Bytes) limit.value()).size(), host));
        return Stream.concat(ofGroup, ofRuntime.stream());
    }

    private static Optional<Problem> check(Setting<?> limit, MemorySize size, Setting<MemorySize> host) {
        return size.isAbove(host.value())
                ? Optional.of(TEXT.at(limit.place(), limit.key().name() + " is " + size.inWords())
                        .and(host.place(), "and the host has " + host.value().inWords()))
                : Optional.empty();
    }
}
