package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.FipsModule;
import java.util.stream.Stream;

/** A FIPS build that starts outside of FIPS mode. */
final class FipsModeOffAgain implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-G006",
            "fips-mode-off-again",
            Severity.WARNING,
            "GODEBUG switches off the FIPS mode that the build asks for",
            "A program that is built with GOFIPS140 starts in FIPS 140-3 mode. fips140=off in its environment takes that back: no self-tests, and algorithms outside of the standard are taken again. crypto/fips140.Enabled() is false.",
            "Drop fips140 from GODEBUG, or GOFIPS140 from the build.",
            "https://go.dev/doc/security/fips140#fips-140-3-mode");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<String> MODE = Keys.godebug("fips140");
    private static final Key<String> GOFIPS140 = Keys.build("GOFIPS140");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(MODE)
                .filter(mode -> mode.value().equals("off"))
                .flatMap(mode -> standard.get(GOFIPS140)
                        .filter(module -> FipsModule.parse(module.value()).isOn())
                        .map(module -> TEXT.at(mode.place(), "this switches the mode off")
                                .and(module.place(), "and the build asks for it")))
                .stream();
    }
}
