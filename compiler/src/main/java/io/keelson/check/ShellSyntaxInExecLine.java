package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.Optional;
import java.util.Set;
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
            "systemd starts the program itself: redirections, pipes, &&, &, $(...) and backticks become arguments of it, and neither a file nor a second command comes of them; ${NAME:-word} is no variable, and NAME=word in front no setting. cd and export are words of the shell and no programs, and nobody puts names in the place of * or ~.",
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
    private static final Set<String> OF_THE_SHELL =
            Set.of("cd", "export", "source", "set", "unset", "umask", "alias", "trap", "exec", "eval", ".");
    /** Programs that look for the file of exactly that name; others may know patterns themselves. */
    private static final Set<String> TAKES_FILES = Set.of(
            "rm", "cp", "mv", "ln", "ls", "cat", "touch", "mkdir", "rmdir", "chown", "chmod", "chgrp", "install");

    private static final Pattern PATTERN = Pattern.compile("/.*[*?].*|~(/.*)?");
    private static final Pattern ASSIGNED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.execLines()
                .flatMap(line ->
                        word(line)
                                .or(() -> SIGN.matcher(line.text()).find() ? check(line) : Optional.empty())
                                .stream());
    }

    /** A program that only a shell has, or a file that only a shell would look up. */
    private static Optional<Problem> word(DirectiveLine line) {
        return line.value(ExecCommand.class)
                .flatMap(its -> its.commands().stream()
                        .<Problem>mapMulti((command, found) -> {
                            if (OF_THE_SHELL.contains(command.program())) {
                                found.accept(TEXT.at(
                                        line.place(), command.program() + " is a word of the shell, and no program"));
                            } else if (TAKES_FILES.contains(command.name())) {
                                command.arguments().stream()
                                        .filter(argument ->
                                                PATTERN.matcher(argument).matches())
                                        .findFirst()
                                        .ifPresent(argument -> found.accept(TEXT.at(
                                                line.place(), command.name() + " gets " + argument + " as it stands")));
                            }
                        })
                        .findFirst());
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
