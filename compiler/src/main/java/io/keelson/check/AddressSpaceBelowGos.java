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
import io.keelson.value.ResourceLimit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The runtime could not even begin. */
final class AddressSpaceBelowGos implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M007",
            "address-space-below-gos",
            Severity.ERROR,
            "LimitAS is below what a Go program reserves at its start",
            "LimitAS counts addresses, not memory. The runtime reserves well above half a gigabyte of them for its own tables before it runs a line, and newer ones more: below that the program ends at once with: failed to reserve page summary memory.",
            "Drop LimitAS; MemoryMax limits what is really used.",
            "Go runtime/mpagealloc_64bit.go, sysInit; setrlimit(2), RLIMIT_AS");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> LIMIT = Keys.service("LimitAS");

    /** 640 MiB: with so much no program of Go 1.19 started, with 700 MiB one without cgo did. */
    private static final long TOO_FEW = 640L << 20;

    /** Where addresses have 64 bits, and the tables are for 48 of them. */
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "arm64");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(LIMIT)
                .filter(limit -> ARCHITECTURES.contains(standard.target().arch()))
                .filter(limit -> GoProgram.isMeant(standard))
                .flatMap(AddressSpaceBelowGos::check)
                .stream();
    }

    private static Optional<Problem> check(Setting<Directive> limit) {
        return limit.value().is(ResourceLimit.class, size -> size.soft() <= TOO_FEW)
                ? Optional.of(TEXT.at(limit.place(), "too few for the start of a Go program"))
                : Optional.empty();
    }
}
