package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.Rule;
import io.keelson.rule.RunTimeTexts;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoMemLimit;
import io.keelson.value.MemoryLimit;
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
        List<Setting<MemoryLimit>> tooLow = Stream.of(Keys.MEMORY_HIGH, Keys.MEMORY_MAX)
                .flatMap(standard::every)
                .filter(ceiling -> ceiling.value().bytes().isPresent())
                .filter(ceiling -> target.isAbove(size(ceiling).percent(RunTimeTexts.USABLE)))
                .sorted(Comparator.comparing(GomemlimitWithoutHeadroom::size))
                .toList();
        if (tooLow.isEmpty()) {
            return Optional.empty();
        }
        MemorySize most = suggested(size(tooLow.get(0)).percent(RunTimeTexts.USABLE));
        Problem problem = TEXT.at(limit.place(), "the Go runtime may grow to " + target.inWords())
                .fix("Set GOMEMLIMIT: auto, or at most " + most.inWords() + " (" + RunTimeTexts.USABLE + " %).")
                .replace(most.inWords());
        for (Setting<MemoryLimit> ceiling : tooLow) {
            problem = problem.and(
                    ceiling.place(), does(ceiling.key()) + size(ceiling).inWords());
        }
        return Optional.of(problem);
    }

    /** In whole MiB, as people write it, unless that would leave nothing. */
    private static MemorySize suggested(MemorySize usable) {
        return usable.wholeMiB().bytes() == 0 ? usable : usable.wholeMiB();
    }

    private static MemorySize size(Setting<MemoryLimit> ceiling) {
        return ceiling.value().bytes().orElseThrow();
    }

    private static String does(Key<?> key) {
        return key.equals(Keys.MEMORY_MAX)
                ? "but the kernel kills the service at "
                : "but the kernel throttles the service at ";
    }
}
