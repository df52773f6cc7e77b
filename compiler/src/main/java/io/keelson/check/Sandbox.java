package io.keelson.check;

import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree of files that a service sees, where it is another one than the host's. Source: systemd.exec(5). */
final class Sandbox {
    private static final List<String> ANOTHER_ROOT = List.of("RootDirectory", "RootImage");

    private Sandbox() {}

    /** Whether the spec writes the whole unit, and its paths are those of the host: with a root of its own they are not. */
    static boolean isOfTheHost(Standard standard) {
        return standard.isWhole() && ANOTHER_ROOT.stream().allMatch(name -> standard.lacks(Keys.service(name)));
    }

    /** It brings ProtectSystem=strict and PrivateTmp=yes with it, whatever they say. */
    static Optional<Setting<Directive>> dynamicUser(Standard standard) {
        return Switch.on(standard, "DynamicUser");
    }

    /** What the processes in it start, are told of, stand in or wait for. */
    static Stream<UsedPath> used(Standard standard) {
        Stream<UsedPath> told = UsedPath.of(standard).filter(path -> !path.isOutside());
        Stream<UsedPath> named = Stream.concat(
                        Paths.of(standard, "Service", "WorkingDirectory").stream(),
                        Paths.of(standard, "Unit", "RequiresMountsFor").stream())
                .map(path -> new UsedPath(path.path(), path.place(), false, false));
        return Stream.concat(told, named);
    }
}
