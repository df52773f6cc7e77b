package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A key of GODEBUG that the target's Go does not read. A value that ends the program is another rule's. */
final class GodebugNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T006",
            "godebug-not-on-target",
            Severity.WARNING,
            "The target's Go does not read this key of GODEBUG",
            "The runtime ignores a key that it does not know without a word, so the setting does nothing.",
            "Drop the key.",
            "https://go.dev/doc/godebug; runtime/runtime1.go, internal/godebugs/table.go of Go 1.15 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Target target = standard.target();
        return UsedFact.godebug(standard)
                .filter(used -> Facts.builtIn().isMissing(used.fact(), target))
                .filter(used -> used.texts().stream()
                        .noneMatch(text -> Facts.builtIn()
                                .missingValue(used.fact(), text.text(), target)
                                .isPresent()))
                .map(used -> OnTarget.problem(TEXT, used.namePlace(), used.name(), used.fact(), target));
    }
}
