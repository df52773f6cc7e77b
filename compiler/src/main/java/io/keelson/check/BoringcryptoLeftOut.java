package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoExperiments;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cryptography that the build asks for and does not get. */
final class BoringcryptoLeftOut implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B025",
            "boringcrypto-left-out",
            Severity.ERROR,
            "The build leaves BoringCrypto out, without a word",
            "Go brings BoringCrypto as objects of C for linux/amd64 and, in newer versions, linux/arm64. Without cgo, or for another architecture, GOEXPERIMENT=boringcrypto is taken, the build succeeds, and the program has Go's own cryptography: crypto/boring.Enabled() is false.",
            "Build with CGO_ENABLED: 1 for amd64 or arm64; or, with Go 1.24 and newer, take GOFIPS140, which needs no cgo, in its place.",
            "Go crypto/internal/boring/notboring.go, its build constraint; https://go.dev/doc/security/fips140");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Set<String> HAVE_IT = Set.of("amd64", "arm64");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Experiment.KEY)
                .filter(asks -> GoExperiments.parse(asks.value()).turnsOn("boringcrypto"))
                .flatMap(asks -> without(standard)
                        .map(place -> TEXT.at(asks.place(), "this asks for BoringCrypto")
                                .and(place, "and with this it is not there")))
                .stream();
    }

    /** Without GOARCH it is built for the machine that builds, which is that of the target. */
    private static Optional<Place> without(Standard standard) {
        Optional<Setting<?>> arch = standard.get(Keys.build("GOARCH"))
                .<Setting<?>>map(written -> written)
                .or(() -> standard.get(Keys.TARGET_ARCH));
        return standard.get(Keys.build("CGO_ENABLED"))
                .filter(cgo -> cgo.value().equals("0"))
                .<Setting<?>>map(off -> off)
                .or(() -> arch.filter(other -> !HAVE_IT.contains(other.value().toString())))
                .map(Setting::place);
    }
}
