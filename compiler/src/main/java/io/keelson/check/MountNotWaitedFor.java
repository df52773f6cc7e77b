package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A path on a disk that may come later. */
final class MountNotWaitedFor implements Rule {
    private static final Pattern MOUNT_UNIT = Pattern.compile("\\.(auto)?mount\\b");
    private static final RuleText TEXT = new RuleText(
            "KEEL-U012",
            "mount-not-waited-for",
            Severity.WARNING,
            "The service may start before its mount is there",
            "A mount with nofail, or over the network, is not ordered before the services. Where the service is first it writes into the empty folder below, and the mount then hides what it wrote.",
            "Set systemd.Unit.RequiresMountsFor to the path: the service then starts behind the mount, and not without it.",
            "systemd.mount(5), nofail; systemd.unit(5), RequiresMountsFor=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Set<String> IS_MOUNTED = Set.of("ConditionPathIsMountPoint", "AssertPathIsMountPoint");
    private static final Set<String> LATE = Set.of("nofail", "_netdev");

    /** For the paths of these systemd waits by itself. Source: systemd.exec(5). */
    private static final List<String> WAITED = List.of("WorkingDirectory", "RootDirectory", "RootImage");

    private static final Key<Directive> REQUIRED = Keys.directive("Unit", "RequiresMountsFor");
    private static final List<String> OPENED =
            List.of("ReadWritePaths", "EnvironmentFile", "BindPaths", "BindReadOnlyPaths");

    @Override
    public Stream<Problem> check(Standard standard) {
        if (!standard.isWhole()) {
            return Stream.empty();
        }
        Map<String, Place> late = late(standard);
        if (late.isEmpty() || waitsForAUnit(standard)) {
            return Stream.empty();
        }
        List<Paths.Named> used = used(standard);
        return DataMount.all(standard)
                .filter(mount -> late.containsKey(mount.point().toString()))
                .filter(mount -> !DataMount.has(mount, "noauto") && !isBefore(mount, standard))
                .map(mount -> mount.point().toString())
                .mapMulti((point, found) -> used.stream()
                        .filter(named -> Paths.isWithin(named.path(), point))
                        .findFirst()
                        .filter(named -> !isWaitedFor(standard, point))
                        .map(named -> TEXT.at(named.place(), named.path() + " lies on the mount " + point)
                                .and(late.get(point), "for which nothing waits")
                                .fix("Set systemd.Unit.RequiresMountsFor: " + point + "."))
                        .ifPresent(found));
    }

    /** Whether the mount itself says that it comes before the service. Source: systemd.mount(5), x-systemd.before=. */
    private static boolean isBefore(Mount mount, Standard standard) {
        String unit = standard.name().map(name -> name + ".service").orElse("");
        return mount.options().stream()
                .flatMap(options -> options.options().stream())
                .anyMatch(option -> option.name().equals("x-systemd.before")
                        && option.value().filter(unit::equals).isPresent());
    }

    /** The mounts that the boot does not wait for, by their points, and the option that says so. */
    private static Map<String, Place> late(Standard standard) {
        return MountedOption.of(standard)
                .filter(option -> LATE.contains(option.option().name()))
                .collect(Collectors.toMap(
                        option -> option.mount().point().toString(), MountedOption::place, (first, second) -> first));
    }

    /** The paths that the service is started with or opens: read once, however many mounts there are. */
    private static List<Paths.Named> used(Standard standard) {
        List<Paths.Named> used = new ArrayList<>();
        UsedPath.of(standard).forEach(path -> used.add(new Paths.Named(path.path(), path.place())));
        OPENED.forEach(name -> used.addAll(Paths.of(standard, "Service", name)));
        return used;
    }

    private static boolean isWaitedFor(Standard standard, String point) {
        return WAITED.stream()
                        .flatMap(name -> Paths.of(standard, "Service", name).stream())
                        .anyMatch(named -> Paths.isWithin(named.path(), point))
                || Paths.made(standard).stream().anyMatch(path -> Paths.isWithin(path, point))
                || !standard.lacks(REQUIRED)
                        && (standard.get(REQUIRED).isEmpty()
                                || Paths.of(standard, "Unit", "RequiresMountsFor").stream()
                                        .anyMatch(path ->
                                                path.path().contains("%") || Paths.isWithin(path.path(), point)));
    }

    /** The mount's own unit, or a condition on it, is another way to wait. */
    private static boolean waitsForAUnit(Standard standard) {
        return standard.lines("Unit", "")
                .anyMatch(line -> IS_MOUNTED.contains(line.directive())
                        || line.text().contains("mount")
                                && MOUNT_UNIT.matcher(line.text()).find());
    }
}
