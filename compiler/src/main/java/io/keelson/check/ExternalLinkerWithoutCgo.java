package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A linker of C without C. */
final class ExternalLinkerWithoutCgo implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B007",
            "external-linker-without-cgo",
            Severity.ERROR,
            "The external linker needs cgo",
            "With CGO_ENABLED=0 a newer Go stops at -linkmode=external, which needs a C linker. Go 1.19 prints that it cannot find runtime/cgo, exits 0 and writes a dynamically linked binary all the same.",
            "Drop -linkmode=external, or set CGO_ENABLED: 1.",
            "Go cmd/link/internal/ld/config.go, mustLinkExternal; cmd/go/internal/work/init.go");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.build("CGO_ENABLED")).filter(cgo -> cgo.value().equals("0")).stream()
                .flatMap(cgo -> ToolWords.ofLinker(standard).stream()
                        .filter(word -> word.name().matches("--?linkmode")
                                && word.value().equals("external"))
                        .map(word -> problem(standard, word, cgo)));
    }

    private static Problem problem(Standard standard, ToolWords.Word word, Setting<String> cgo) {
        Problem problem =
                TEXT.at(word.place(), "this asks for the external linker").and(cgo.place(), "and cgo is off");
        boolean isAlone = ToolWords.ofLinker(standard).stream()
                .noneMatch(other -> other.name().matches("--?extldflags"));
        return isAlone && word.text().contains("=") ? problem.replace("-linkmode=internal") : problem;
    }
}
