package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.Map;
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

    private static final Map<String, String> IN_WORDS =
            Map.of("ldflags", "linker", "gcflags", "compiler", "asmflags", "assembler");

    @Override
    public Stream<Problem> check(Standard standard) {
        return IN_WORDS.entrySet().stream()
                .flatMap(tool -> ToolWords.of(standard, tool.getKey()).stream()
                        .filter(word -> isUnknown(tool.getKey(), word))
                        .map(word -> TEXT.at(word.place(), "the " + tool.getValue() + " has no flag " + word.name())));
    }

    private static boolean isUnknown(String tool, ToolWords.Word word) {
        return word.name().startsWith("-")
                && Facts.builtIn().goBuild(ToolWords.key(tool, word.name())).isEmpty();
    }
}
