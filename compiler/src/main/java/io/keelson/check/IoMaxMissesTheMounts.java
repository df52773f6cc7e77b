package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** A limit on a disk that no declared mount is on. */
final class IoMaxMissesTheMounts implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-I002",
            "io-max-misses-the-mounts",
            Severity.WARNING,
            "io.max limits a disk that none of the mounts is on",
            "The limit holds for the disk that it names. Each mount of the spec is on another one, so the service writes to those without a limit.",
            "Name the disk behind the mount, best by a name below /dev/disk/by-id in both places.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#io");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<MountedDisk> mounted = MountedDisk.of(standard);
        boolean allKnown = mounted.size() == standard.mounts().size() && !mounted.isEmpty();
        List<LimitedDisk> limited = LimitedDisk.of(standard);
        // One that is behind a mount shows that its author knows the disks: the other may be that of the system.
        boolean allMiss = limited.stream()
                .allMatch(
                        disk -> mounted.stream().allMatch(mount -> mount.disk().isSurelyNot(disk.disk())));
        return allKnown && allMiss ? limited.stream().map(disk -> problem(disk, mounted)) : Stream.empty();
    }

    private static Problem problem(LimitedDisk limited, List<MountedDisk> mounted) {
        Problem problem =
                TEXT.at(limited.place(), "this limits " + limited.disk().whole());
        for (MountedDisk mount : mounted) {
            problem = problem.and(
                    mount.place(),
                    "but " + mount.point() + " is on " + mount.disk().whole());
        }
        return problem;
    }
}
