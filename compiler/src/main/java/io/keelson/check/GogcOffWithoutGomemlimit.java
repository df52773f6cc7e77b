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

/** The heap only grows. */
final class GogcOffWithoutGomemlimit implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M003",
            "gogc-off-without-gomemlimit",
            Severity.WARNING,
            "The collector is switched off, and no limit switches it on",
            "With GOGC=off only GOMEMLIMIT makes the collector run. Without one the heap grows until the kernel kills the service.",
            "Set GOMEMLIMIT, or write a number for GOGC.",
            "https://go.dev/doc/gc-guide#Memory_limit");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.GOGC)
                .filter(gogc -> gogc.value().toString().equals("off"))
                .map(gogc -> TEXT.at(gogc.place(), "the collector never runs"))
                .flatMap(problem -> check(problem, standard))
                .stream();
    }

    private static Optional<Problem> check(Problem problem, Standard standard) {
        if (standard.lacks(Keys.GOMEMLIMIT)) {
            return Optional.of(problem);
        }
        Optional<Setting<GoMemLimit>> limit = standard.get(Keys.GOMEMLIMIT);
        Optional<Setting<Version>> go =
                standard.get(Keys.TARGET_GO).filter(version -> !GoFeature.MEMORY_LIMIT.isIn(version.value()));
        if (go.isPresent()) {
            return limit.map(written -> problem.and(
                            written.place(), "and GOMEMLIMIT is read since Go " + GoFeature.MEMORY_LIMIT.since())
                    .and(go.get().place(), "not by Go " + go.get().value()));
        }
        return limit.filter(written -> !(written.value() instanceof GoMemLimit.Bytes))
                .map(written -> problem.and(written.place(), "and no limit makes it run"));
    }
}
