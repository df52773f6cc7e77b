package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoMemLimit;
import io.keelson.value.ResourceLimit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A limit of the heap that the collector does not know. */
final class DataLimitBelowGos implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M011",
            "data-limit-below-gos",
            Severity.ERROR,
            "LimitDATA is below what a Go program maps for its heap",
            "LimitDATA counts what is mapped to be written, and the runtime maps its heap in pieces of 64 MiB, beside 32 MiB for the tables of it. It knows nothing of this limit: the collector waits for GOMEMLIMIT, and the program ends before with: out of memory.",
            "Drop LimitDATA; MemoryMax limits what is really used, and GOMEMLIMIT: auto follows that.",
            "setrlimit(2), RLIMIT_DATA; Go runtime/malloc.go, heapArenaBytes");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> LIMIT = Keys.service("LimitDATA");

    /** 36 MiB: with so much no program of Go 1.19 and 1.27 started, with 44 MiB both did. */
    private static final long TOO_FEW = 36L << 20;

    /** Where addresses have 64 bits, and the tables are for 48 of them. */
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "arm64");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(LIMIT)
                .filter(limit -> ARCHITECTURES.contains(standard.target().arch()))
                .filter(limit -> GoProgram.isMeant(standard))
                .flatMap(limit -> check(limit, standard))
                .stream();
    }

    private static Optional<Problem> check(Setting<Directive> limit, Standard standard) {
        if (limit.value().is(ResourceLimit.class, size -> size.soft() <= TOO_FEW)) {
            return Optional.of(TEXT.at(limit.place(), "too little for the start of a Go program"));
        }
        return standard.get(Keys.GOMEMLIMIT)
                .filter(goal -> goal.value() instanceof GoMemLimit.Bytes bytes
                        && limit.value()
                                .is(
                                        ResourceLimit.class,
                                        size -> size.soft() <= bytes.size().bytes()))
                .map(goal -> TEXT.at(limit.place(), "the program ends when it has mapped so much")
                        .and(goal.place(), "and the collector lets it grow to here"));
    }
}
