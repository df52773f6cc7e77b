package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.stream.Stream;

/** A key of another Go than that of the target. */
final class GodebugNotOnTarget implements Rule {
    private static final int BACKPORTED = 2;

    private static final RuleText TEXT = new RuleText(
            "KEEL-T005",
            "godebug-not-on-target",
            Severity.WARNING,
            "The Go of the target does not know this key of GODEBUG",
            "A runtime ignores keys that it does not know, or no longer knows, without a word.",
            "Drop the key.",
            "https://go.dev/doc/godebug; runtime/runtime1.go, internal/godebugs/table.go of Go 1.15 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("env", "GODEBUG")
                .mapMulti((pair, found) -> Facts.builtIn()
                        .godebug(pair.key().name())
                        .filter(fact -> Facts.builtIn().isMissing(fact, standard.target()))
                        .filter(fact -> !mayBeCarried(fact, standard.target()))
                        // A value that ends the program is another rule's, and the graver mistake.
                        .filter(fact -> Facts.builtIn()
                                .missingValue(fact, pair.value().toString(), standard.target())
                                .isEmpty())
                        .map(fact -> OnTarget.problem(
                                TEXT, pair.namePlace(), pair.key().name(), fact, standard.target()))
                        .ifPresent(found));
    }

    /** A security fix brings its key to the two releases before its own, too. Source: https://go.dev/wiki/MinorReleases. */
    private static boolean mayBeCarried(Fact fact, Target target) {
        return fact.own("carried").isEmpty() && isOfALaterRelease(fact, target);
    }

    private static boolean isOfALaterRelease(Fact fact, Target target) {
        return fact.since()
                .flatMap(since -> target.go().map(go -> minor(since) - minor(go)))
                .filter(releases -> releases > 0 && releases <= BACKPORTED)
                .isPresent();
    }

    private static int minor(Version version) {
        return version.parts().size() < 2 ? 0 : version.parts().get(1);
    }
}
