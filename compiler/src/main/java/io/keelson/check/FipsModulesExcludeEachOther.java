package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.FipsModule;
import io.keelson.value.GoExperiments;
import java.util.stream.Stream;

/** Two ways to FIPS 140 in one program. */
final class FipsModulesExcludeEachOther implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B026",
            "fips-modules-exclude-each-other",
            Severity.ERROR,
            "go build takes one of GOFIPS140 and boringcrypto",
            "Each of them replaces Go's cryptography by a validated one, and go build stops where both are asked for.",
            "Drop GOEXPERIMENT=boringcrypto where the toolchain is Go 1.24 or newer, GOFIPS140 where it is older.",
            "Go cmd/go/internal/fips140/fips140.go, Init");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<String> GOFIPS140 = Keys.build("GOFIPS140");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(GOFIPS140)
                .filter(module -> FipsModule.parse(module.value()).isOn())
                .flatMap(module -> standard.get(Experiment.KEY)
                        .filter(other -> GoExperiments.parse(other.value()).turnsOn("boringcrypto"))
                        .map(other -> TEXT.at(module.place(), "this is one of them")
                                .and(other.place(), "and this is the other")))
                .stream();
    }
}
