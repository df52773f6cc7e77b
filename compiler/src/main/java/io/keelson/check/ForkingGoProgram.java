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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that stays where systemd waits for it to leave. */
final class ForkingGoProgram implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U026",
            "forking-go-program",
            Severity.WARNING,
            "A Go program does not go into the background",
            "With Type=forking systemd waits for the started process to leave a child behind and end. A Go program has threads from its start and cannot fork: it runs on, and after TimeoutStartSec, 90 s unless set, systemd kills it.",
            "Set Type: exec, or notify where the program says when it is ready. Where it starts itself a second time and ends, name its PIDFile.",
            "systemd.service(5), Type=forking");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** What a program is told that does start itself a second time. */
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?:^|\\s)-{0,2}(?:d|bg|fork|start|(?:[a-z]+-)*(?:daemon|daemonize|background|detach))(?=[=\\s]|$)");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("Type"))
                .filter(type -> type.value().last().equals("forking"))
                .filter(type -> standard.lacks(Keys.service("PIDFile")))
                .stream()
                .flatMap(type -> BuiltBinary.of(standard).stream().flatMap(built -> check(standard, type, built)));
    }

    private static Stream<Problem> check(Standard standard, Setting<Directive> type, BuiltBinary built) {
        return standard.lines(Keys.service("ExecStart"))
                .filter(line -> starts(line, built.name()))
                .map(line -> TEXT.at(type.place(), "systemd waits for " + built.name() + " to end")
                        .and(line.place(), "and this runs on")
                        .and(built.place(), "as the Go program that is built here")
                        .replace("exec"));
    }

    private static boolean starts(DirectiveLine line, String name) {
        return line.value(ExecCommand.class)
                .map(its -> its.commands().get(0))
                .filter(command -> command.name().equals(name))
                .filter(command -> !BACKGROUND.matcher(line.text()).find())
                .isPresent();
    }
}
