package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** The linker gets a flag that belongs to go build. */
final class BuildmodeInsideLdflags implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B001",
            "buildmode-inside-ldflags",
            Severity.ERROR,
            "-buildmode stands inside the flags of the linker",
            "The linker links in that mode what was not compiled for it: go build exits 0, and with -trimpath the binary's build information does not tell.",
            "Move it to build.buildmode.",
            "https://pkg.go.dev/cmd/go#hdr-Build_modes; go tool link -h");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return ToolWords.ofLinker(standard).stream()
                .filter(word -> ToolWords.key("ldflags", word.name()).equals("ldflags.buildmode"))
                .map(word -> TEXT.at(word.place(), "the packages are not compiled for " + word.value())
                        .fix("Drop it here and set build.buildmode: " + word.value() + "."));
    }
}
