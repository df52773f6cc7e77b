package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sandbox that leaves out what is to run in it. */
final class ProgramHiddenByItsUnit implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U046",
            "program-hidden-by-its-unit",
            Severity.ERROR,
            "The unit hides the program that it starts",
            "The program is looked for in the tree that the unit makes for it. What InaccessiblePaths=, TemporaryFileSystem= or PrivateTmp= puts something else over is not there, and what NoExecPaths= covers may not be started: the start fails with 203/EXEC.",
            "Install the program elsewhere, bind its folder with BindReadOnlyPaths=, or name it in ExecPaths=.",
            "systemd.exec(5), InaccessiblePaths=, TemporaryFileSystem=, NoExecPaths=, PrivateTmp=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> TEMPORARY = List.of("/tmp", "/var/tmp");

    @Override
    public Stream<Problem> check(Standard standard) {
        return Sandbox.isOfTheHost(standard)
                ? standard.lines(Keys.service("ExecStart")).flatMap(line -> check(standard, line))
                : Stream.empty();
    }

    private static Stream<Problem> check(Standard standard, DirectiveLine line) {
        return line.value(ExecCommand.class).stream()
                .flatMap(its -> its.commands().stream())
                .filter(command -> !command.isOutside())
                .map(ExecCommand.Command::program)
                .flatMap(program -> hiding(standard, program)
                        .map(by -> TEXT.at(line.place(), program + " is not there to be started")
                                .and(by, "by this"))
                        .stream());
    }

    private static Optional<Place> hiding(Standard standard, String program) {
        return covering(standard, "InaccessiblePaths", program) // which binds within it do not open again
                .or(() -> covering(standard, "TemporaryFileSystem", program)
                        .or(() -> privateTmp(standard, program))
                        .filter(by -> !Paths.isBoundAgain(standard, program)))
                .or(() -> notExecutable(standard, program));
    }

    private static Optional<Place> covering(Standard standard, String directive, String program) {
        return deepest(standard, directive, program).map(Paths.Named::place);
    }

    private static Optional<Place> privateTmp(Standard standard, String program) {
        return TEMPORARY.stream().anyMatch(folder -> Paths.isWithin(program, folder))
                ? Switch.on(standard, "PrivateTmp")
                        .or(() -> Sandbox.dynamicUser(standard))
                        .map(Setting::place)
                : Optional.empty();
    }

    /** Of two that cover it the deeper one counts. A specifier may stand for any. */
    private static Optional<Place> notExecutable(Standard standard, String program) {
        Optional<Paths.Named> opened = deepest(standard, "ExecPaths", program);
        boolean isKnown = Paths.of(standard, "Service", "ExecPaths").stream()
                .noneMatch(named -> named.path().contains("%"));
        return deepest(standard, "NoExecPaths", program)
                .filter(closed -> isKnown
                        && opened.filter(open ->
                                        open.path().length() >= closed.path().length())
                                .isEmpty())
                .map(Paths.Named::place);
    }

    private static Optional<Paths.Named> deepest(Standard standard, String directive, String program) {
        return Paths.of(standard, "Service", directive).stream()
                .filter(named -> Paths.isWithin(program, named.path()))
                .max(Comparator.comparingInt(named -> named.path().length()));
    }
}
