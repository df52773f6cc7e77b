package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** A flag that the tool behind go build refuses. */
final class UnknownCompilerFlag implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B005",
            "unknown-compiler-flag",
            Severity.ERROR,
            "The tool does not know this flag",
            "go build hands the words to the compiler, linker or assembler, which stops with: flag provided but not defined.",
            "Drop the flag.",
            "go tool compile -h, go tool link -h, go tool asm -h of Go 1.15 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return Stream.of(
                        problems("ldflags", "linker", ToolWords.ofLinker(standard)),
                        problems("gcflags", "compiler", ToolWords.of(standard, "gcflags")),
                        problems("asmflags", "assembler", ToolWords.of(standard, "asmflags")))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> problems(String tool, String inWords, List<ToolWords.Word> words) {
        return words.stream()
                .filter(word -> word.name().startsWith("-"))
                .filter(word -> Facts.builtIn()
                        .goBuild(ToolWords.key(tool, word.name()))
                        .isEmpty())
                .map(word -> TEXT.at(word.place(), "the " + inWords + " has no flag " + word.name()));
    }
}
