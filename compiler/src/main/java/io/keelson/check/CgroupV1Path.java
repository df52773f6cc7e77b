package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A path of the old hierarchy on a host that has the unified one. */
final class CgroupV1Path implements Rule {
    private static final Pattern V1 = Pattern.compile("/sys/fs/cgroup/(blkio|cpu|cpuacct|cpu,cpuacct|cpuset|devices"
            + "|freezer|hugetlb|memory|net_cls|net_cls,net_prio|perf_event|pids|unified)/");

    private static final RuleText TEXT = new RuleText(
            "KEEL-U004",
            "cgroup-v1-path",
            Severity.WARNING,
            "A path of cgroup v1 does not exist on the unified hierarchy",
            "cgroup v1 had a tree for each controller; with v2 there is one tree, and every group has the files of all its controllers.",
            "Read the file in the group of the service: /sys/fs/cgroup/system.slice/NAME.service/.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isV1 = standard.target()
                .os()
                .flatMap(os -> Facts.builtIn().target(os))
                .flatMap(row -> row.own("cgroup"))
                .filter(mode -> !mode.equals("v2"))
                .isPresent();
        return isV1
                ? Stream.empty()
                : standard.items("Service", "Exec")
                        .filter(item -> V1.matcher(item.text()).find())
                        .map(item -> TEXT.at(item.place(), "no such folder on the target"));
    }
}
