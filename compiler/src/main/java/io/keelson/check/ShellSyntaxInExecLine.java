package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that only a shell would understand. */
final class ShellSyntaxInExecLine implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U016",
            "shell-syntax-in-exec-line",
            Severity.WARNING,
            "An Exec line is not read by a shell",
            "systemd starts the program itself: redirections, pipes, &&, &, $(...) and backticks become arguments of it, and neither a file nor a second command comes of them; ${NAME:-word} is no variable, and NAME=word in front no setting.",
            "Use StandardOutput=append:FILE, a line of its own for each command, env for variables; or put all of it into /bin/sh -c '...'.",
            "systemd.service(5), \"COMMAND LINES\"");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Pattern SIGN = Pattern.compile("[<>|&`(={]");
    private static final Pattern SYNTAX =
            Pattern.compile("(?<=\\s)(?:[0-9]?>>?(?!=)(?:&[0-9]|\\S*)|2>&1|&>\\S*|<|\\|\\|?|&&?)(?=\\s|$)"
                    + "|(?<![$\\\\])\\$\\([^)]*\\)|`[^`]*`"
                    + "|(?<![$\\\\])\\$\\{[A-Za-z_][A-Za-z0-9_]*[^A-Za-z0-9_}][^}]*\\}");
    private static final Pattern ASSIGNED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.execLines()
                .filter(line -> SIGN.matcher(line.text()).find())
                .flatMap(line -> check(line).stream());
    }

    private static Optional<Problem> check(DirectiveLine line) {
        Optional<String> assigned = line.value(ExecCommand.class)
                .map(its -> its.commands().get(0))
                .filter(command -> !command.arguments().isEmpty())
                .map(ExecCommand.Command::program)
                .filter(program -> ASSIGNED.matcher(program).matches());
        if (assigned.isPresent()) {
            return Optional.of(TEXT.at(line.place(), "systemd takes " + assigned.get() + " for the program"));
        }
        Matcher found = SYNTAX.matcher(QUOTED.matcher(line.text()).replaceAll("''"));
        return found.find()
                ? Optional.of(TEXT.at(line.place(), "the program gets " + found.group() + " as an argument"))
                : Optional.empty();
    }
}
