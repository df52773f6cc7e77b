package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two lines of fstab for one file system. */
final class OneDeviceTwoMounts implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D007",
            "one-device-two-mounts",
            Severity.WARNING,
            "One device is mounted at two places",
            "Both show one file system. The second mount gets the options that the first one gave it, whatever its own line says; with ro on one of them only it fails.",
            "Mount it once, and use a bind mount for the second place.",
            "mount(2); fs/super.c, get_tree_bdev");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Mount> first = new HashMap<>();
        for (Mount mount : whole(standard)) {
            Mount before = first.putIfAbsent(mount.device().toString(), mount);
            if (before != null) {
                problems.add(TEXT.at(DataMount.devicePlace(standard, mount), "this is mounted at " + mount.point())
                        .and(DataMount.devicePlace(standard, before), "and at " + before.point()));
            }
        }
        return problems.stream();
    }

    /** The mounts that show the whole of a device. */
    static List<Mount> whole(Standard standard) {
        return standard.mounts().stream()
                .filter(mount -> mount.device().device().isPresent())
                .filter(mount -> !DataMount.has(mount, "subvol") && !DataMount.has(mount, "subvolid"))
                .filter(mount -> !DataMount.has(mount, "bind") && !DataMount.has(mount, "rbind"))
                .toList();
    }
}
