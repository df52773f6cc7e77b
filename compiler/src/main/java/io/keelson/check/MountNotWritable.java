package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** A disk for a service that may not write to it. */
final class MountNotWritable implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U011",
            "mount-not-writable",
            Severity.WARNING,
            "The service cannot write to its mount",
            "ProtectSystem=strict shows the whole tree to the service as read-only, but for /dev, /proc, /sys and what ReadWritePaths= and the directories of its own name.",
            "Add the mount to ReadWritePaths, or mount it ro where the service only reads.",
            "systemd.exec(5), ProtectSystem=, ReadWritePaths=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> OPENED = List.of("ReadWritePaths", "ReadWriteDirectories", "BindPaths");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("ProtectSystem"))
                .filter(protect -> protect.value().last().equals("strict"))
                .filter(protect -> !standard.lacks(Keys.service("ExecStart")) && isKnown(standard))
                .stream()
                .flatMap(protect -> DataMount.all(standard)
                        .filter(mount -> !DataMount.has(mount, "ro"))
                        .filter(mount -> !isOpen(standard, mount.point().toString()))
                        .map(mount -> TEXT.at(
                                        DataMount.devicePlace(standard, mount),
                                        "to the service " + mount.point() + " is read-only")
                                .and(protect.place(), "by this")
                                .fix("Set systemd.Service.ReadWritePaths: " + mount.point() + ".")));
    }

    /** A specifier may stand for any folder. */
    private static boolean isKnown(Standard standard) {
        return OPENED.stream()
                .allMatch(name -> (standard.lacks(Keys.service(name))
                                || standard.get(Keys.service(name)).isPresent())
                        && Paths.of(standard, "Service", name).stream()
                                .noneMatch(path -> path.path().startsWith("%")));
    }

    private static boolean isOpen(Standard standard, String point) {
        Stream<String> open = OPENED.stream()
                .flatMap(name -> Paths.of(standard, "Service", name).stream())
                .map(Paths.Named::path)
                // of source:destination:options the destination
                .map(path -> path.contains(":") ? path.split(":")[1] : path);
        return Stream.concat(open, Paths.made(standard).stream())
                .anyMatch(path -> Paths.isWithin(point, path) || Paths.isWithin(path, point));
    }
}
