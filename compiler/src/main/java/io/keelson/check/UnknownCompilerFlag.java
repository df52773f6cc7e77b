package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
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
        Stream<Problem> linker = LinkerWords.of(standard).stream()
                .filter(word -> isUnknown("ldflags", word.name()))
                .map(word -> TEXT.at(word.place(), "the linker has no flag " + word.name()));
        return Stream.concat(linker, Stream.of("gcflags", "asmflags").flatMap(tool -> compiler(standard, tool)));
    }

    /** A value may begin with a pattern of packages: {@code all=-m}. */
    private static Stream<Problem> compiler(Standard standard, String tool) {
        return standard.get(Keys.build(tool)).stream()
                .flatMap(flags -> Stream.of(flags.value()
                                .replaceFirst("^[^\\s=-][^\\s=]*=", "")
                                .split("\\s+"))
                        .filter(word -> word.startsWith("-"))
                        .map(word -> word.replaceFirst("=.*", ""))
                        .filter(name -> isUnknown(tool, name))
                        .map(name -> TEXT.at(flags.place(), "there is no flag " + name)));
    }

    private static boolean isUnknown(String tool, String word) {
        String name = word.replaceFirst("^--?", "");
        return word.startsWith("-")
                && Facts.builtIn().goBuild(tool + "." + name).isEmpty();
    }
}
