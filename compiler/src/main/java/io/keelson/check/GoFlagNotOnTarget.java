package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A flag of another Go than that of the target. */
final class GoFlagNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-T006",
                    "go-flag-not-on-target",
                    Severity.ERROR,
                    "The Go of the target has no such flag or variable",
                    "go build, the compiler or the linker stops at a flag that it does not know; a variable that it does not know it ignores without a word.",
                    "Drop it, or build with a newer Go.",
                    "go help build, go tool compile -h, go tool link -h of Go 1.15 to 1.27")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.target().go().isEmpty()
                ? Stream.empty()
                : UsedFacts.ofGo(standard)
                        .filter(UsedFact::isMissing)
                        .map(used -> OnTarget.problem(
                                TEXT, used.namePlace(), written(used.fact()), used.fact(), standard.target()));
    }

    /** A flag of a tool with its dash. */
    private static String written(Fact fact) {
        return fact.key().replaceFirst("^(ldflags|gcflags|asmflags)\\.", "-");
    }
}
