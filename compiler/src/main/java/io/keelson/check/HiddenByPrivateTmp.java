package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A disk below a folder that the service has another one of. */
final class HiddenByPrivateTmp implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U028",
            "hidden-by-private-tmp",
            Severity.WARNING,
            "PrivateTmp hides the mount from the service",
            "PrivateTmp=yes, which DynamicUser=yes brings with it, gives the service an empty /tmp and /var/tmp of its own: what is mounted below those of the host is not there for it.",
            "Mount it elsewhere, as below /srv or /var/lib.",
            "systemd.exec(5), PrivateTmp=, DynamicUser=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> HIDDEN = List.of("/tmp", "/var/tmp");

    /** The versions that know the words; before them they are no value, and nothing is hidden. */
    private static final Map<String, Version> SINCE =
            Map.of("connected", Version.of(257), "disconnected", Version.of(257));

    @Override
    public Stream<Problem> check(Standard standard) {
        return hiding(standard).filter(by -> Sandbox.isOfTheHost(standard)).stream()
                .flatMap(by -> standard.mounts().stream()
                        .filter(mount -> isBelow(mount.point().toString()))
                        .flatMap(mount -> needed(standard)
                                .filter(named -> Paths.isWithin(
                                        named.path(), mount.point().toString()))
                                .filter(named -> !Paths.isBoundAgain(standard, named.path()))
                                .limit(1)
                                .map(named -> TEXT.at(named.place(), named.path() + " is not there for the service")
                                        .and(by.place(), "by this")
                                        .and(DataMount.devicePlace(standard, mount), "and lies on this mount"))));
    }

    /** Whether the service has no such mount, so that nothing else is to be said of it. */
    static boolean hides(Standard standard, String point) {
        return isBelow(point) && hiding(standard).isPresent();
    }

    private static Optional<Setting<Directive>> hiding(Standard standard) {
        return Switch.on(standard, "PrivateTmp")
                .or(() -> standard.get(Keys.service("PrivateTmp")).filter(tmp -> isKnown(standard, tmp)))
                .or(() -> Sandbox.dynamicUser(standard));
    }

    private static boolean isKnown(Standard standard, Setting<Directive> tmp) {
        return Optional.ofNullable(SINCE.get(tmp.value().last()))
                .filter(since -> standard.target()
                        .systemd()
                        .filter(version -> !version.isAtLeast(since))
                        .isEmpty())
                .isPresent();
    }

    /** A mount at /tmp itself has the private folders of the services on it, which is no loss. */
    private static boolean isBelow(String point) {
        return HIDDEN.stream().anyMatch(folder -> point.startsWith(folder + "/"));
    }

    private static Stream<UsedPath> needed(Standard standard) {
        Stream<UsedPath> opened = Stream.of("ReadWritePaths", "ReadOnlyPaths")
                .flatMap(name -> Paths.of(standard, "Service", name).stream())
                .map(path -> new UsedPath(path.path(), path.place(), false, false));
        return Stream.concat(Sandbox.used(standard), opened);
    }
}
