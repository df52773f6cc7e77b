package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ResourceLimit;
import java.util.Optional;
import java.util.stream.Stream;

/** A dump is asked for that no limit is known to allow. */
final class CrashWithoutCore implements Rule {
    private static final Key<Directive> LIMIT = Keys.service("LimitCORE");

    private static final RuleText TEXT = new RuleText(
            "KEEL-G002",
            "crash-without-core",
            Severity.NOTE,
            "GOTRACEBACK=crash without a LimitCORE",
            "crash ends the process with SIGABRT so that the kernel dumps it, up to the soft limit. Without the line that is what the distribution gives: 0 on Debian, infinity with systemd as it is published. With 0 no file is written, and systemd-coredump keeps none.",
            "Set systemd.Service.LimitCORE: infinity, or GOTRACEBACK: all for the stacks alone.",
            "https://pkg.go.dev/runtime#hdr-Environment_Variables; core(5); systemd 252 src/core/main.c, initialize_coredump; /proc/PID/limits of a service on Debian 12");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.GOTRACEBACK)
                .filter(trace -> trace.value().dumpsCore() && hasService(standard))
                .flatMap(trace -> problem(standard, trace.place()))
                .stream();
    }

    private static boolean hasService(Standard standard) {
        return standard.settings().within("systemd", "Service").findFirst().isPresent();
    }

    private static Optional<Problem> problem(Standard standard, Place trace) {
        Problem problem = TEXT.at(trace, "this asks for a core dump");
        if (standard.lacks(LIMIT)) {
            return Optional.of(problem);
        }
        return standard.get(LIMIT)
                .filter(limit -> limit.value().is(ResourceLimit.class, size -> size.soft() == 0))
                .map(limit -> problem.and(limit.place(), "but with the soft limit 0 none is kept"));
    }
}
