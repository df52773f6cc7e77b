package io.keelson.check;

import io.keelson.fact.GoFeature;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A limit that only the kernel knows of. */
final class MemoryLimitUnknownToTheRuntime implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M010",
            "memory-limit-unknown-to-the-runtime",
            Severity.NOTE,
            "The Go runtime does not know the memory limit",
            "The collector runs by the growth of the heap alone, and never looks at memory.max: close to the limit the heap may still double, and the kernel kills the service. With GOMEMLIMIT the runtime collects earlier instead.",
            "Set env.GOMEMLIMIT: auto, which is 90 % of memory.max.",
            "https://go.dev/doc/gc-guide#Memory_limit");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isAsked = standard.lacks(Keys.GOMEMLIMIT)
                && standard.lacks(Keys.GOGC)
                && standard.get(Keys.service("ExecStart")).isPresent()
                && standard.target()
                        .go()
                        .filter(go -> !GoFeature.MEMORY_LIMIT.isIn(go))
                        .isEmpty();
        return isAsked
                ? standard.get(Keys.MEMORY_MAX).stream()
                        .filter(limit -> limit.value().bytes().isPresent())
                        .map(limit -> TEXT.at(limit.place(), "there is no GOMEMLIMIT for this"))
                : Stream.empty();
    }
}
