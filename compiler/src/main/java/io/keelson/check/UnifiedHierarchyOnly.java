package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;

/** A limit of cgroup v2 for a host that boots with v1. */
final class UnifiedHierarchyOnly implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T013",
            "unified-hierarchy-only",
            Severity.WARNING,
            "The host boots with cgroup v1, which has no such limit",
            "systemd writes memory.max, io.max and the CPU's shares and quota to the files of v1 that stand for them. For the others there is none: the directive is read, and nothing is limited or protected.",
            "Boot the host with systemd.unified_cgroup_hierarchy=1, or do without.",
            "systemd.resource-control(5); systemd 239 src/core/cgroup.c, cgroup_context_apply");

    private static final Set<String> UNIFIED_ONLY = Set.of(
            "memory.min",
            "memory.low",
            "memory.high",
            "memory.swap.max",
            "memory.zswap.max",
            "cpuset.cpus",
            "cpuset.mems");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isUnified = standard.target()
                .os()
                .flatMap(Facts.builtIn()::target)
                .flatMap(row -> row.own("cgroup"))
                .filter(version -> !version.equals("v2"))
                .isEmpty();
        return isUnified
                ? Stream.empty()
                : standard.settings()
                        .within("cgroup")
                        .filter(setting -> UNIFIED_ONLY.contains(setting.key().name()))
                        .map(setting -> TEXT.at(
                                setting.namePlace(), standard.target().os().orElseThrow() + " boots with cgroup v1"));
    }
}
