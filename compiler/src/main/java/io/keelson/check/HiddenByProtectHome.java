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

/** What the service uses is not there for it. */
final class HiddenByProtectHome implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U013",
            "hidden-by-protect-home",
            Severity.WARNING,
            "ProtectHome hides what the service needs",
            "With ProtectHome=yes or tmpfs the folders /home, /root and /run/user are empty for the service: a program there is not found (status 203/EXEC), nor a working directory (200/CHDIR), nor a mount.",
            "Keep what a service needs below /usr/local, /srv or /var/lib, or drop ProtectHome.",
            "systemd.exec(5), ProtectHome=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> HIDDEN = List.of("/home", "/root", "/run/user");

    @Override
    public Stream<Problem> check(Standard standard) {
        return hiding(standard).stream()
                .flatMap(protect -> needed(standard)
                        .filter(named -> HIDDEN.stream().anyMatch(folder -> Paths.isWithin(named.path(), folder)))
                        .filter(named -> !Paths.isBoundAgain(standard, named.path()))
                        .map(named -> TEXT.at(named.place(), named.path() + " is not there for the service")
                                .and(protect.place(), "by this")));
    }

    private static Optional<Setting<Directive>> hiding(Standard standard) {
        return Switch.on(standard, "ProtectHome")
                .or(() -> standard.get(Keys.service("ProtectHome"))
                        .filter(protect -> protect.value().last().equals("tmpfs")));
    }

    private static Stream<Paths.Named> needed(Standard standard) {
        Stream<Paths.Named> programs = UsedPath.of(standard)
                .filter(used -> used.isProgram() && !used.isOutside())
                .map(used -> new Paths.Named(used.path(), used.place()));
        Stream<Paths.Named> folder = Paths.of(standard, "Service", "WorkingDirectory").stream();
        Stream<Paths.Named> mounts = standard.mounts().stream()
                .map(mount -> new Paths.Named(mount.point().toString(), DataMount.devicePlace(standard, mount)))
                .filter(mount -> standard.isWhole())
                .filter(mount -> !HIDDEN.contains(mount.path()));
        return Stream.of(programs, folder, mounts).flatMap(paths -> paths);
    }
}
