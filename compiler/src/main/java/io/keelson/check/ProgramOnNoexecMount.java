package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program where none may be started. */
final class ProgramOnNoexecMount implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-U029",
                    "program-on-noexec-mount",
                    Severity.ERROR,
                    "No program may be started from this mount",
                    "The kernel starts no file of a file system that is mounted noexec, which user and users bring with them: the service does not start, with status=203/EXEC and: permission denied.",
                    "Put the program on another file system, as below /usr/local/bin, or mount this one exec.",
                    "mount(8), noexec, user, users; systemd.exec(5), 203/EXEC")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** What puts other files into the tree of the service than those of the host's mounts. */
    private static final List<String> OVERLAID = List.of(
            "RootDirectory",
            "RootImage",
            "ExtensionImages",
            "ExtensionDirectories",
            "MountImages",
            "TemporaryFileSystem");

    @Override
    public Stream<Problem> check(Standard standard) {
        if (MountedOption.of(standard).noneMatch(ProgramOnNoexecMount::closes)
                || OVERLAID.stream().anyMatch(name -> !standard.lacks(Keys.service(name)))) {
            return Stream.empty();
        }
        List<Place> starts = standard.lines(Keys.service("ExecStart"))
                .map(DirectiveLine::place)
                .toList();
        return UsedPath.of(standard)
                .filter(used -> used.isProgram() && starts.contains(used.place()))
                .filter(used -> !Paths.isBoundAgain(standard, used.path()))
                .flatMap(program -> check(standard, program).stream());
    }

    private static Optional<Problem> check(Standard standard, UsedPath program) {
        Optional<Mount> deepest = standard.mounts().stream()
                .filter(mount -> Paths.isWithin(program.path(), mount.point().toString()))
                .max(Comparator.comparing(mount -> mount.point().toString().length()));
        return deepest.flatMap(mount -> closing(standard, mount))
                .map(option -> TEXT.at(program.place(), program.path() + " cannot be started")
                        .and(option.place(), "from " + option.mount().point() + ", by this"));
    }

    /** The option that no exec behind it takes back. */
    private static Optional<MountedOption> closing(Standard standard, Mount mount) {
        List<MountedOption> options = MountedOption.of(standard)
                .filter(option -> option.mount().point().equals(mount.point()))
                .filter(option -> closes(option) || option.option().name().equals("exec"))
                .toList();
        return options.stream()
                .skip(Math.max(0, options.size() - 1))
                .filter(ProgramOnNoexecMount::closes)
                .findFirst();
    }

    private static boolean closes(MountedOption option) {
        return option.option().name().matches("noexec|users?");
    }
}
