package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.EnvNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable that is set and taken away. */
final class VariableUnsetAgain implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-G005",
            "variable-unset-again",
            Severity.WARNING,
            "A variable of the service is unset again",
            "UnsetEnvironment= is the last step in making the environment of a service: what it names is taken away, wherever it was set.",
            "Drop one of the two.",
            "systemd.exec(5), UnsetEnvironment=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<DirectiveLine> lines =
                standard.lines(Keys.service("UnsetEnvironment")).toList();
        return lines.isEmpty()
                ? Stream.empty()
                : standard.environment().variables().entrySet().stream()
                        .flatMap(variable -> lines.stream()
                                .filter(line -> drops(line, variable.getKey(), variable.getValue()))
                                .limit(1)
                                .flatMap(line -> problem(standard, variable.getKey(), line).stream()));
    }

    /** A name, or a name and the value that it must have. */
    private static boolean drops(DirectiveLine line, String name, String value) {
        return line.value(EnvNames.class)
                .map(EnvNames::unquoted)
                .filter(drops -> drops.contains(name) || drops.contains(name + "=" + value))
                .isPresent();
    }

    private static Optional<Problem> problem(Standard standard, String name, DirectiveLine line) {
        return standard.settings()
                .within("env", name)
                .findFirst()
                .map(setting -> TEXT.at(line.place(), "this takes " + name + " away")
                        .and(setting.place(), "which is set here"));
    }
}
