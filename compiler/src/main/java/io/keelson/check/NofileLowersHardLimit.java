package io.keelson.check;

import io.keelson.fact.GoFeature;
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
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** A line that takes away what the service would have had. */
final class NofileLowersHardLimit implements Rule {
    private static final Key<Directive> LIMIT = Keys.service("LimitNOFILE");

    /** The manager's default hard limit since systemd 240. */
    private static final long DEFAULT_HARD = 524_288;

    private static final Version SYSTEMD = Version.parse("240");
    private static final RuleText TEXT = new RuleText(
            "KEEL-F001",
            "nofile-lowers-hard-limit",
            Severity.WARNING,
            "LimitNOFILE lowers the hard limit",
            "One number sets the soft and the hard limit. Without the line systemd grants 1024:524288, and a Go program raises its soft limit to the hard one by itself since Go 1.19.",
            "Write both limits, such as 1024:524288, or drop the line.",
            "systemd-system.conf(5), DefaultLimitNOFILE=; https://go.dev/doc/go1.19#runtime");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(LIMIT)
                .filter(limit -> limit.value().is(ResourceLimit.class, NofileLowersHardLimit::isLower))
                .filter(limit -> isThere(standard.target().systemd(), SYSTEMD))
                .filter(limit -> isThere(standard.target().go(), GoFeature.OPEN_FILES.since()))
                .map(limit -> TEXT.at(
                                limit.place(),
                                "at most " + hard(limit) + " files; without the line up to " + DEFAULT_HARD)
                        .replace("1024:" + DEFAULT_HARD))
                .stream();
    }

    /** Who writes two numbers means two; where they are one, the soft limit may be all that was meant. */
    private static boolean isLower(ResourceLimit limit) {
        return limit.soft() == limit.hard() && limit.hard() < DEFAULT_HARD;
    }

    /** An older manager grants 4096, and an older runtime stays at the soft limit: there the line raises something. */
    private static boolean isThere(Optional<Version> has, Version first) {
        return has.isEmpty() || has.get().isAtLeast(first);
    }

    private static long hard(Setting<Directive> limit) {
        return limit.value().value(ResourceLimit.class).map(ResourceLimit::hard).orElse(ResourceLimit.INFINITY);
    }
}
