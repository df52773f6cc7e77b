package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.Optional;
import java.util.stream.Stream;

/** What is built is not what is started. */
final class ExecstartIsNotTheBinary implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B006",
            "execstart-is-not-the-binary",
            Severity.WARNING,
            "ExecStart starts another program than the one that is built",
            "The image puts the binary into /usr/local/bin under the name of build.output and starts what ExecStart"
                    + " names, and the role installs nothing for a program that it does not know: one of the two is"
                    + " missing where the service starts.",
            "Name the built binary in ExecStart, or set build.output to what ExecStart starts.",
            "docs/spec.md");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return BuiltBinary.of(standard).stream()
                .flatMap(
                        built -> standard.lines(Keys.service("ExecStart")).flatMap(line -> check(line, built).stream()))
                .filter(problem -> StartNeedsAShellTheImageLacks.find(standard).isEmpty());
    }

    private static Optional<Problem> check(DirectiveLine line, BuiltBinary built) {
        return line.value(ExecCommand.class)
                .flatMap(ExecCommand::plainWords) // none where systemd would put something in the place of one
                .filter(words -> !Launchers.name(words.get(0)).equals(built.name()))
                .filter(words -> !Launchers.startsInTurn(words, built.name()))
                .map(words -> TEXT.at(line.place(), "this starts " + Launchers.name(words.get(0)))
                        .and(built.place(), "and this builds " + built.name()));
    }
}
