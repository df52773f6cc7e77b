package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ResourceLimit;
import java.util.stream.Stream;

/** A limit that no kernel holds to. */
final class RssLimitUnread implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M009",
            "rss-limit-unread",
            Severity.NOTE,
            "LimitRSS limits nothing",
            "Linux keeps the number and looks at it nowhere: the limit had an effect in kernels before 2.4.30 only.",
            "Drop it, and set MemoryMax.",
            "setrlimit(2), RLIMIT_RSS");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("LimitRSS"))
                .filter(limit -> limit.value().is(ResourceLimit.class, size -> size.soft() != ResourceLimit.INFINITY))
                .map(limit -> TEXT.at(limit.place(), "nobody looks at this"))
                .stream();
    }
}
