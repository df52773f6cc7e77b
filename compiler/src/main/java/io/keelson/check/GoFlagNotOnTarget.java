package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A flag that the target's toolchain does not have. */
final class GoFlagNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T007",
            "go-flag-not-on-target",
            Severity.ERROR,
            "The target's Go has no such flag",
            "go build and the tools that it calls stop at a flag that they do not know.",
            "Drop the flag, or build with a Go that has it.",
            "go help build; go tool link -h, go tool compile -h, go tool asm -h of Go 1.15 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return UsedFact.toolchain(standard)
                .filter(used -> !used.fact().own("tool").filter("env"::equals).isPresent())
                .filter(used -> Facts.builtIn().isMissing(used.fact(), standard.target()))
                .map(used -> OnTarget.problem(TEXT, used.namePlace(), used.name(), used.fact(), standard.target()));
    }
}
