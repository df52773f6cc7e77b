package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A binary that Linux does not start. */
final class BuiltForAnotherSystem implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B017",
            "built-for-another-system",
            Severity.ERROR,
            "What is built does not run on Linux",
            "A spec is the standard of a service on Linux: its image, unit and kernel settings are of no use to a program of another system, and Linux starts none: Exec format error.",
            "Drop GOOS, or set it to linux.",
            "execve(2), ENOEXEC; https://pkg.go.dev/cmd/go#hdr-Environment_variables");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.build("GOOS")).stream()
                .filter(system -> !system.value().equals("linux"))
                .map(system ->
                        TEXT.at(system.place(), "this is for " + system.value()).replace("linux"));
    }
}
