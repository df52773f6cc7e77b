package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two services that take one file system for their own. */
final class DeviceMountedByTwoSpecs implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H004",
            "device-mounted-by-two-specs",
            Severity.WARNING,
            "Two specs of one host mount one device at two places",
            "Both services work in one file system: they share its space and its inodes, and each finds the files of the other. What its file system takes as options are those of the first mount, whatever the second line says; with ro on one of them only it fails.",
            "Give each service a device of its own, or mount it in the spec of the host and each service's folder of it with a bind mount.",
            "mount(2); fs/super.c, get_tree_bdev");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private record Mounted(Standard standard, Mount mount) {}

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Mounted> first = new HashMap<>();
        for (Standard standard : SharedHost.outsideContainers(standards)) {
            for (Mount mount : OneDeviceTwoMounts.whole(standard)) {
                Mounted here = new Mounted(standard, mount);
                Mounted before = first.putIfAbsent(mount.device().toString(), here);
                // Twice in one spec is told of that spec alone.
                if (before != null
                        && before.standard() != standard
                        && !before.mount().point().equals(mount.point())) {
                    problems.add(problem(here, before));
                }
            }
        }
        return problems.stream();
    }

    private static Problem problem(Mounted here, Mounted before) {
        return TEXT.at(DataMount.devicePlace(here.standard(), here.mount()), at(here))
                .and(DataMount.devicePlace(before.standard(), before.mount()), "and " + at(before));
    }

    private static String at(Mounted mounted) {
        return SharedHost.name(mounted.standard()) + " mounts it at "
                + mounted.mount().point();
    }
}
