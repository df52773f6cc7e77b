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

    /** Only where somebody said what is built: the flags of a base standard ask for no binary. */
    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Place> asked = standard.get(Keys.build("output"))
                .map(Setting::place)
                .or(() -> standard.get(Keys.BUILD_PACKAGE).map(Setting::place));
        Optional<String> built =
                standard.build().output().or(() -> standard.name().map(name -> name.toString()));
        if (asked.isEmpty() || built.isEmpty()) {
            return Stream.empty();
        }
        return standard.lines(Keys.service("ExecStart"))
                .flatMap(line -> check(line, asked.get(), built.get()).stream())
                .filter(problem -> StartNeedsAShellTheImageLacks.find(standard).isEmpty());
    }

    private static Optional<Problem> check(DirectiveLine line, Place asked, String built) {
        return line.value(ExecCommand.class)
                .flatMap(ExecCommand::plainWords) // none where systemd would put something in the place of one
                .filter(words -> !Launchers.name(words.get(0)).equals(built))
                .filter(words -> !Launchers.startsInTurn(words, built))
                .map(words -> TEXT.at(line.place(), "this starts " + Launchers.name(words.get(0)))
                        .and(asked, "and this builds " + built));
    }
}
