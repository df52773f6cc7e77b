package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A variable that the target's toolchain does not read. */
final class GoVariableNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T008",
            "go-variable-not-on-target",
            Severity.WARNING,
            "The target's Go does not read this variable",
            "The toolchain ignores a variable that it does not know, so the build is another one than was meant.",
            "Drop the variable, or build with a Go that reads it.",
            "go help environment; internal/buildcfg/cfg.go of Go 1.15 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return UsedFact.toolchain(standard)
                .filter(used -> used.fact().own("tool").filter("env"::equals).isPresent())
                .filter(used -> Facts.builtIn().isMissing(used.fact(), standard.target()))
                .map(used -> OnTarget.problem(TEXT, used.namePlace(), used.name(), used.fact(), standard.target()));
    }
}
