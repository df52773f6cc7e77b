package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable that is almost one of the runtime's. */
final class MisspeltRuntimeVariable implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-P004",
            "misspelt-runtime-variable",
            Severity.WARNING,
            "The variable is almost one of the Go runtime",
            "The runtime looks up its variables by their exact names, in capitals; with another one it keeps its default, and nobody says a word.",
            "Check the spelling.",
            "https://pkg.go.dev/runtime#hdr-Environment_Variables");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("env")
                .filter(setting -> beginsAlike(setting.key().name()))
                .filter(setting -> setting.key().path().size() == 2)
                .filter(setting -> !Keys.GO_RUNTIME.contains(setting.key().name()))
                .flatMap(setting -> meant(setting.key().name())
                        .filter(name -> !isWritten(standard, name))
                        .map(name -> problem(setting, name))
                        .stream());
    }

    private static Problem problem(Setting<?> setting, String meant) {
        Problem problem = TEXT.at(
                setting.namePlace(),
                "the runtime does not read " + setting.key().name());
        return Suggestions.meant(problem, List.of(meant), "");
    }

    private static boolean beginsAlike(String name) {
        return name.regionMatches(true, 0, "go", 0, 2);
    }

    /** The name but for case and underscores, or one slip from it. Shorter ones may be anybody's: GOGO, GOCC. */
    private static Optional<String> meant(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace("_", "");
        if (Keys.GO_RUNTIME.contains(plain)) {
            return Optional.of(plain);
        }
        boolean isKnown = Facts.builtIn().goBuild(name).isPresent();
        return isKnown || plain.length() < 6 ? Optional.empty() : Suggestions.oneSlip(plain, Keys.GO_RUNTIME);
    }

    /** Who writes both knows the difference. */
    private static boolean isWritten(Standard standard, String name) {
        return standard.settings()
                .within("env", name)
                .anyMatch(setting -> setting.place().span().isPresent());
    }
}
