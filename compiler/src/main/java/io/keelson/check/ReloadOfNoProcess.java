package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.stream.Stream;

/** A signal that is sent to nobody. */
final class ReloadOfNoProcess implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U054",
            "reload-of-no-process",
            Severity.WARNING,
            "The reload sends its signal to no process",
            "kill needs the process that it is for, and systemd gives it only where the line asks for $MAINPID: without it kill prints how it is used, and every reload of the service fails.",
            "Write ExecReload: /bin/kill -HUP $MAINPID.",
            "systemd.service(5), ExecReload=; kill(1)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> RELOAD = Keys.service("ExecReload");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.lines(RELOAD)
                .filter(line -> line.value(ExecCommand.class)
                        .filter(its -> its.commands().stream().anyMatch(ReloadOfNoProcess::isForNobody))
                        .isPresent())
                .map(line -> TEXT.at(line.place(), "this is for no process"));
    }

    /** Only signals and other options behind it. */
    private static boolean isForNobody(ExecCommand.Command command) {
        return command.name().equals("kill")
                && command.arguments().stream().allMatch(argument -> argument.startsWith("-"))
                && !command.arguments().contains("-l")
                && !command.arguments().contains("-L");
    }
}
