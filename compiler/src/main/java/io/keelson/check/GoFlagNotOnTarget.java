package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.Map;
import java.util.Optional;
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
        Stream<Problem> flags = standard.settings()
                .within("build")
                .filter(setting -> setting.key().path().size() == 2)
                .flatMap(setting -> problem(setting.key().name(), setting.namePlace(), standard).stream());
        Stream<Problem> words = Stream.concat(
                        ToolWords.ofLinker(standard).stream().map(word -> Map.entry("ldflags", word)),
                        Stream.of("gcflags", "asmflags")
                                .flatMap(tool ->
                                        ToolWords.of(standard, tool).stream().map(word -> Map.entry(tool, word))))
                .flatMap(
                        entry -> problem(
                                ToolWords.key(entry.getKey(), entry.getValue().name()),
                                entry.getValue().place(),
                                standard)
                                .stream());
        return standard.target().go().isEmpty() ? Stream.empty() : Stream.concat(flags, words);
    }

    private static Optional<Problem> problem(String name, Place place, Standard standard) {
        return Facts.builtIn()
                .goBuild(name)
                .filter(fact -> Facts.builtIn().isMissing(fact, standard.target()))
                .map(fact -> OnTarget.problem(
                        TEXT,
                        place,
                        name.replaceFirst("^(ldflags|gcflags|asmflags)\\.", "-"),
                        fact,
                        standard.target()));
    }
}
