package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder to write to, on a disk that takes nothing. */
final class WrittenOnAReadOnlyMount implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D009",
            "written-on-a-read-only-mount",
            Severity.WARNING,
            "The service is to write to a mount that is read-only",
            "ReadWritePaths= takes back what the sandbox of the unit forbids, not what the mount does: writing fails with EROFS, and so does making a directory of the service there.",
            "Mount it rw, or name the path in ReadOnlyPaths.",
            "systemd.exec(5), ReadWritePaths=; mount(8), ro");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<MountedOption> closed = MountedOption.of(standard)
                .filter(option -> option.option().name().equals("ro"))
                .toList();
        return closed.isEmpty() || !Sandbox.isOfTheHost(standard)
                ? Stream.empty()
                : written(standard).flatMap(named -> check(standard, closed, named).stream());
    }

    private static Stream<Paths.Named> written(Standard standard) {
        return Stream.concat(
                Paths.of(standard, "Service", "ReadWritePaths").stream(),
                Paths.foldersMade(standard).filter(made -> !made.path().startsWith("/run")));
    }

    private static Optional<Problem> check(Standard standard, List<MountedOption> closed, Paths.Named named) {
        return standard.mounts().stream()
                .filter(mount -> Paths.isWithin(named.path(), mount.point().toString()))
                .max(Comparator.comparingInt(mount -> mount.point().toString().length()))
                .flatMap(mount -> closed.stream()
                        .filter(mode -> mode.mount().equals(mount))
                        .findFirst())
                .map(mode -> TEXT.at(named.place(), "this is to be written to")
                        .and(mode.place(), "and " + mode.mount().point() + " is read-only"));
    }
}
