package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** Flags for a program that is not started. */
final class ExternalFlagsUnread implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B008",
            "external-flags-unread",
            Severity.WARNING,
            "Nobody reads the flags of the external linker",
            "Only the external linker reads -extldflags. With CGO_ENABLED=0 the linker works alone and skips them without a word; its binaries are static by themselves unless they are PIE.",
            "Drop -extldflags.",
            "go tool link -h; Go cmd/link/internal/ld/lib.go, hostlink");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<ToolWords.Word> words = ToolWords.ofLinker(standard);
        boolean isExternal = words.stream()
                .anyMatch(word ->
                        word.name().matches("--?linkmode") && word.value().equals("external"));
        boolean isStaticPie = Pie.place(standard, words).isPresent()
                && words.stream().flatMap(ToolWords::inside).anyMatch(word -> word.startsWith("-static"));
        return isExternal || isStaticPie
                ? Stream.empty()
                : standard
                        .get(Keys.build("CGO_ENABLED"))
                        .filter(cgo -> cgo.value().equals("0"))
                        .stream()
                        .flatMap(cgo -> words.stream()
                                .filter(word -> word.name().matches("--?extldflags"))
                                .map(word -> TEXT.at(word.place(), "nobody reads this")
                                        .and(cgo.place(), "with cgo off")));
    }
}
