package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.IoRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Ceilings of several services over one disk. */
final class DiskLimitsAddUp implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H010",
            "disk-limits-add-up",
            Severity.NOTE,
            "Several services of one host have limits on one disk",
            "io.max is a ceiling of each group and no share of the disk: together they may ask for the sum of their limits. Where the disk gives less, each of them is slower than its own limit says, and which one is left to the scheduler.",
            "See that the disk gives the sum, or divide it with io.weight and io.cost, which keep a proportion whatever the disk gives.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#resource-distribution-models, \"Limits\"");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private record Limited(Standard standard, Setting<?> limit) {
        String inWords() {
            return SharedHost.name(standard) + " may have " + limit.inWords() + " of "
                    + limit.key().path().get(2);
        }
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        Map<Key<?>, List<Limited>> byLimit = new TreeMap<>();
        for (Standard standard : standards) {
            standard.settings()
                    .within("cgroup", "io.max")
                    .filter(limit -> !(limit.value() instanceof IoRate.Unlimited))
                    .forEach(limit -> byLimit.computeIfAbsent(limit.key(), key -> new ArrayList<>())
                            .add(new Limited(standard, limit)));
        }
        return byLimit.values().stream().filter(all -> all.size() > 1).map(DiskLimitsAddUp::problem);
    }

    private static Problem problem(List<Limited> all) {
        Limited last = all.get(all.size() - 1);
        Problem problem = TEXT.at(last.limit().place(), last.limit().key().name() + ": " + last.inWords());
        for (Limited other : all.subList(0, all.size() - 1)) {
            problem = problem.and(other.limit().place(), "and " + other.inWords());
        }
        return problem;
    }
}
