package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A disk for a service that may not write to it. */
final class MountNotWritable implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U011",
            "mount-not-writable",
            Severity.WARNING,
            "The service cannot write to its mount",
            "ProtectSystem=strict, which DynamicUser=yes brings with it whatever ProtectSystem= says, shows the whole tree to the service as read-only, but for /dev, /proc, /sys and what ReadWritePaths= and the directories of its own name.",
            "Add the mount to ReadWritePaths; where the service only reads, add it to ReadOnlyPaths, or mount it ro.",
            "systemd.exec(5), ProtectSystem=, DynamicUser=, ReadWritePaths=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final String[] OPENED = {"ReadWritePaths", "ReadWriteDirectories", "BindPaths"};

    /** Who writes one of these has thought of the path. */
    private static final String[] CLOSED = {
        "ReadOnlyPaths", "ReadOnlyDirectories", "InaccessiblePaths", "InaccessibleDirectories", "BindReadOnlyPaths"
    };

    /** What ProtectSystem=strict leaves alone. Source: systemd 252 src/core/namespace.c, protect_system_strict_table. */
    private static final List<String> LEFT = List.of("/dev", "/proc", "/sys", "/home", "/root", "/run/user");

    @Override
    public Stream<Problem> check(Standard standard) {
        return strict(standard).filter(protect -> Sandbox.isOfTheHost(standard) && isKnown(standard)).stream()
                .flatMap(protect -> check(standard, protect));
    }

    private static Optional<Setting<Directive>> strict(Standard standard) {
        return standard.get(Keys.service("ProtectSystem"))
                .filter(protect -> protect.value().last().equals("strict"))
                .or(() -> Sandbox.dynamicUser(standard));
    }

    /** Of mounts that the service does not name nobody knows whether it is to write there. */
    private static Stream<Problem> check(Standard standard, Setting<Directive> protect) {
        List<String> decided = decided(standard);
        List<UsedPath> used =
                Sandbox.used(standard).filter(path -> !path.isProgram()).toList();
        return DataMount.all(standard)
                .filter(mount ->
                        !HiddenByPrivateTmp.hides(standard, mount.point().toString()))
                .filter(mount -> !DataMount.has(mount, "ro"))
                .mapMulti((mount, found) -> {
                    String point = mount.point().toString();
                    used.stream()
                            .filter(path -> Paths.isWithin(path.path(), point))
                            .filter(path -> LEFT.stream().noneMatch(left -> Paths.isWithin(path.path(), left)))
                            .findFirst()
                            .filter(path -> decided.stream()
                                    .noneMatch(by -> Paths.isWithin(point, by) || Paths.isWithin(by, point)))
                            .map(path -> TEXT.at(
                                            DataMount.devicePlace(standard, mount),
                                            "to the service " + point + " is read-only")
                                    .and(protect.place(), "by this")
                                    .and(path.place(), "and it uses " + path.path())
                                    .fix("Set systemd.Service.ReadWritePaths: " + point
                                            + "; where the service only reads, ReadOnlyPaths says so."))
                            .ifPresent(found);
                });
    }

    /** A specifier may stand for any folder. */
    private static boolean isKnown(Standard standard) {
        return Stream.of(OPENED)
                .allMatch(name -> (standard.lacks(Keys.service(name))
                                || standard.get(Keys.service(name)).isPresent())
                        && Paths.of(standard, "Service", name).stream()
                                .noneMatch(path -> path.path().startsWith("%")));
    }

    private static List<String> decided(Standard standard) {
        return Stream.of(
                        Paths.bound(standard, OPENED),
                        Paths.bound(standard, CLOSED),
                        Paths.bound(standard, "TemporaryFileSystem"),
                        Paths.made(standard).stream())
                .flatMap(paths -> paths)
                .toList();
    }
}
