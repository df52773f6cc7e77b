package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message from somebody whom systemd does not listen to. */
final class NotifyFromAChild implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U025",
            "notify-from-a-child",
            Severity.WARNING,
            "systemd does not listen to the program behind the shell",
            "With Type=notify only the main process may say that the service is ready, and that is the shell. It starts the program as a child of its own: the message is dropped, and the start ends in the time-out.",
            "Write exec before the program, so that it takes the place of the shell; behind a pipe, or with a shell that has more to do, set NotifyAccess: all.",
            "systemd.service(5), NotifyAccess=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Set<String> MAIN_ONLY = Set.of("main", "none");
    private static final Set<String> SHELLS = Set.of("sh", "dash", "bash");
    private static final Pattern SCRIPT_FOLLOWS = Pattern.compile("-[a-z]*c");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    /** An exec that starts something; one with a redirection alone changes the shell's own files. */
    private static final Pattern EXEC = Pattern.compile("\\bexec\\s+(?![0-9]*[<>])");

    /** The left of a pipe and what is put behind are processes of their own in every shell. */
    private static final Pattern ALWAYS_A_CHILD = Pattern.compile("(?<!\\|)\\|(?!\\|)|(?<![&<>])&(?![&>])");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("Type"))
                .filter(type -> type.value().last().startsWith("notify") && listensToMainOnly(standard))
                .stream()
                .flatMap(type -> standard.lines(Keys.service("ExecStart"))
                        .flatMap(line -> check(standard, line, type).stream()));
    }

    private static Optional<Problem> check(Standard standard, DirectiveLine line, Setting<Directive> type) {
        return line.value(ExecCommand.class)
                .map(its -> its.commands().get(0))
                .filter(command -> SHELLS.contains(command.name()))
                .filter(command -> script(command.arguments())
                        .filter(script -> isChild(standard, command.name(), script))
                        .isPresent())
                .map(command -> TEXT.at(line.place(), "the program is a child of " + command.name())
                        .and(type.place(), "and this waits for the main process"));
    }

    private static boolean listensToMainOnly(Standard standard) {
        return standard.lacks(Keys.service("NotifyAccess"))
                || standard.get(Keys.service("NotifyAccess"))
                        .filter(access -> MAIN_ONLY.contains(access.value().last()))
                        .isPresent();
    }

    /** systemd-notify speaks for the shell that starts it. */
    private static boolean isChild(Standard standard, String shell, String script) {
        String bare = QUOTED.matcher(script).replaceAll("''");
        return !script.contains("systemd-notify")
                && (ALWAYS_A_CHILD.matcher(bare).find()
                        || forks(standard, shell) && !EXEC.matcher(script).find());
    }

    /** dash forks for every command; bash does not for the last one of its line. On Debian sh is dash. */
    private static boolean forks(Standard standard, String shell) {
        boolean isDebian = standard.target()
                .os()
                .filter(os -> os.matches("(?:debian|ubuntu)-.*"))
                .isPresent();
        return shell.equals("dash") || shell.equals("sh") && isDebian;
    }

    /** The word behind -c; none of a shell that is given a file. */
    private static Optional<String> script(List<String> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (SCRIPT_FOLLOWS.matcher(argument).matches()) {
                return Optional.of(arguments.get(i + 1));
            }
            if (!argument.startsWith("-") && !argument.equals("pipefail")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
