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
            "The linker makes a PIE of code that was not compiled for one; go build exits 0, and with -trimpath no trace of it is left in the binary.",
            "Move it to build.buildmode.",
            "https://pkg.go.dev/cmd/go#hdr-Build_modes; go tool link -h");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return LinkerWords.of(standard).stream()
                .filter(word -> word.text().startsWith("-buildmode"))
                .map(word -> TEXT.at(word.place(), "go build does not see this")
                        .fix("Drop it here and set build.buildmode: " + word.value() + "."));
    }
}
