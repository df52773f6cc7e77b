package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import java.util.stream.Stream;

/** A key that no Go reads. */
final class UnknownGodebugKey implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-G001",
            "unknown-godebug-key",
            Severity.WARNING,
            "No Go knows this key of GODEBUG",
            "The runtime ignores unknown keys without a word, so nobody notices that the setting does nothing.",
            "Drop it, or write a key that the runtime knows.",
            "https://go.dev/doc/godebug; runtime/runtime1.go, internal/godebugs/table.go of Go 1.15 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("env", "GODEBUG")
                .filter(pair -> Facts.builtIn().godebug(pair.key().name()).isEmpty())
                .map(pair -> problem(pair.namePlace(), pair.key().name()));
    }

    private static Problem problem(Place place, String key) {
        Problem problem = TEXT.at(place, "no Go reads " + key);
        return Suggestions.nearest(key, Facts.builtIn().godebugKeys())
                .map(near -> problem.fix("Did you mean " + near + "?"))
                .orElse(problem);
    }
}
