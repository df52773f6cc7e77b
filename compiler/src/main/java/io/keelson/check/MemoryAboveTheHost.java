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
            "A limit that is never reached limits nothing: the host runs out first, and then the kernel chooses among all processes which one it kills. More protection than there is takes it from everybody else. Huge pages are set aside when vm.nr_hugepages is written: as many as the kernel finds memory for, with 0 and no word, and nobody else gets it. tcp_mem and udp_mem count pages, where tcp_rmem and tcp_wmem count bytes.",
            "Leave part of target.memory to the kernel and the other services.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#memory; https://docs.kernel.org/admin-guide/mm/hugetlbpage.html; proc(5), oom_score");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<Key<MemoryLimit>> LIMITS =
            List.of(Keys.MEMORY_MIN, Keys.MEMORY_LOW, Keys.MEMORY_HIGH, Keys.MEMORY_MAX);

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.TARGET_MEMORY).stream().flatMap(host -> check(standard, host));
    }

    private static Stream<Problem> check(Standard standard, Setting<MemorySize> host) {
        Optional<HugePages> pages = HugePages.of(standard);
        Stream<Problem> ofGroup = pages.filter(kept -> !host.value().isAbove(kept.size()))
                .map(kept -> Stream.of(all(kept, host)))
                .orElseGet(() -> limits(standard).flatMap(limit -> check(limit, host, pages).stream()));
        return Stream.concat(ofGroup, SocketMemory.of(standard).stream().flatMap(most -> check(most, host).stream()));
    }

    /** The kernel takes as many pages as it finds, and leaves the rest of the host next to nothing. */
    private static Problem all(HugePages kept, Setting<MemorySize> host) {
        return TEXT.at(kept.place(), "these pages are " + kept.size().inWords())
                .and(host.place(), "and the host has " + host.value().inWords());
    }

    /** Someone took pages for bytes, most likely. */
    private static Optional<Problem> check(SocketMemory most, Setting<MemorySize> host) {
        return most.size().isAbove(host.value())
                ? Optional.of(TEXT.at(
                                most.setting().place(),
                                most.setting().key().name() + " is in pages: "
                                        + most.size().inWords())
                        .and(host.place(), "and the host has " + host.value().inWords())
                        .fix("Drop it, which leaves what the kernel took from its memory, or write pages."))
                : Optional.empty();
    }

    private static Stream<Limit> limits(Standard standard) {
        Stream<Limit> ofGroup = LIMITS.stream()
                .flatMap(standard::every)
                .mapMulti((limit, found) ->
                        limit.value().bytes().ifPresent(size -> found.accept(new Limit(limit, size))));
        Stream<Limit> ofRuntime = standard
                .get(Keys.GOMEMLIMIT)
                .filter(limit -> limit.value() instanceof GoMemLimit.Bytes)
                .map(limit -> new Limit(limit, ((GoMemLimit.Bytes) limit.value()).size()))
                .stream();
        return Stream.concat(ofGroup, ofRuntime);
    }

    private record Limit(Setting<?> setting, MemorySize size) {}

    private static Optional<Problem> check(Limit limit, Setting<MemorySize> host, Optional<HugePages> pages) {
        MemorySize left = pages.map(kept ->
                        new MemorySize(host.value().bytes() - kept.size().bytes()))
                .orElse(host.value());
        if (!limit.size().isAbove(left)) {
            return Optional.empty();
        }
        Problem problem = TEXT.at(
                        limit.setting().place(),
                        limit.setting().key().name() + " is " + limit.size().inWords())
                .and(host.place(), "and the host has " + host.value().inWords());
        return Optional.of(pages.map(kept -> problem.and(
                        kept.place(),
                        "of which " + kept.size().inWords() + " are kept for those who ask for huge pages"))
                .orElse(problem));
    }
}
