package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;

/** A variable that comes too late. */
final class BuildVariableInEnv implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-P005",
            "build-variable-in-env",
            Severity.NOTE,
            "Only go build reads this variable",
            "env is the environment of the service while it runs. What the go command reads it must find while it builds; a binary does not change any more. A service that itself runs go build needs it here.",
            "Put it under build.",
            "https://pkg.go.dev/cmd/go#hdr-Environment_variables; docs/spec.md");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Set<String> OF_THE_BUILD = Set.of(
            "CGO_ENABLED", "GOAMD64", "GOARCH", "GOARM", "GOARM64", "GOEXPERIMENT", "GOFIPS140", "GOFLAGS", "GOOS");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("env")
                .filter(setting -> OF_THE_BUILD.contains(setting.key().name()))
                .filter(setting -> setting.key().path().size() == 2)
                .map(setting -> TEXT.at(
                        setting.namePlace(),
                        "no running program reads " + setting.key().name()));
    }
}
