package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.Rule;
import io.keelson.rule.RunTimeTexts;
import io.keelson.standard.Keys;
import io.keelson.standard.MemoryCeiling;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoMemLimit;
import io.keelson.value.MemorySize;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kernel would act although the collector could still have freed memory. */
final class GomemlimitWithoutHeadroom implements Rule {
    private static final RuleText TEXT = RunTimeTexts.HEADROOM;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.GOMEMLIMIT)
                .filter(limit -> limit.value() instanceof GoMemLimit.Bytes)
                .flatMap(limit -> check(limit, ((GoMemLimit.Bytes) limit.value()).size(), standard))
                .stream();
    }

    private static Optional<Problem> check(Setting<GoMemLimit> limit, MemorySize target, Standard standard) {
        List<MemoryCeiling> tooLow = ceilings(standard)
                .filter(ceiling -> target.isAbove(ceiling.size().percent(RunTimeTexts.USABLE)))
                .sorted(Comparator.comparing(MemoryCeiling::size))
                .toList();
        if (tooLow.isEmpty()) {
            return Optional.empty();
        }
        MemorySize most = suggested(tooLow.get(0).size().percent(RunTimeTexts.USABLE));
        Problem problem = TEXT.at(limit.place(), "the Go runtime may grow to " + target.inWords())
                .fix("Set GOMEMLIMIT: auto, or at most " + most.inWords() + " (" + RunTimeTexts.USABLE + " %).")
                .replace(most.inWords());
        for (MemoryCeiling ceiling : tooLow) {
            String does = ceiling.kills() ? "kills" : "throttles";
            problem = problem.and(
                    ceiling.setting().place(),
                    "but the kernel " + does + " the service at "
                            + ceiling.size().inWords());
        }
        return Optional.of(problem);
    }

    /** A limit that is written twice may be any of the two. */
    private static Stream<MemoryCeiling> ceilings(Standard standard) {
        return Stream.concat(
                MemoryCeiling.of(standard.settings()).stream(),
                Stream.of(Keys.MEMORY_HIGH, Keys.MEMORY_MAX)
                        .flatMap(key -> standard.every(key).skip(1))
                        .flatMap(rival ->
                                MemoryCeiling.of(
                                        rival, rival.value(), rival.key().equals(Keys.MEMORY_MAX))
                                        .stream()));
    }

    /** In whole MiB, as people write it, unless that would leave nothing. */
    private static MemorySize suggested(MemorySize usable) {
        return usable.wholeMiB().bytes() == 0 ? usable : usable.wholeMiB();
    }
}
