package io.keelson.check;

import io.keelson.fact.GoFeature;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoMemLimit;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** A limit that the runtime does not know. */
final class GomemlimitNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T007",
            "gomemlimit-not-on-target",
            Severity.WARNING,
            "The Go of the target does not read GOMEMLIMIT",
            "The runtime reads GOMEMLIMIT since Go 1.19. An older one ignores it, and the heap follows GOGC alone.",
            "Build with Go 1.19 or newer; with an older one choose GOGC for the memory that there is.",
            "https://go.dev/doc/go1.19#runtime; Go 1.15 runtime, which has no reader of it");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isOff = standard.get(Keys.GOGC)
                .filter(gogc -> gogc.value().toString().equals("off"))
                .isPresent();
        return isOff
                ? Stream.empty() // which is another rule's
                : standard.both(Keys.GOMEMLIMIT, Keys.TARGET_GO, GomemlimitNotOnTarget::check);
    }

    private static Optional<Problem> check(Setting<GoMemLimit> limit, Setting<Version> go) {
        return GoFeature.MEMORY_LIMIT.isIn(go.value()) || !(limit.value() instanceof GoMemLimit.Bytes)
                ? Optional.empty()
                : Optional.of(TEXT.at(limit.place(), "GOMEMLIMIT is read since Go " + GoFeature.MEMORY_LIMIT.since())
                        .and(go.place(), "not by Go " + go.value()));
    }
}
