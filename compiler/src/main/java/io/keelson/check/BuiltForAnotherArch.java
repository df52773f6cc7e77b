package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A binary for other processors than the hosts have. */
final class BuiltForAnotherArch implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B020",
            "built-for-another-arch",
            Severity.WARNING,
            "What is built is for other processors than the target",
            "A binary for another architecture does not start: Exec format error, unless the hosts emulate it.",
            "Make GOARCH and target.arch the same, or drop GOARCH.",
            "execve(2), ENOEXEC; https://pkg.go.dev/cmd/go#hdr-Environment_variables");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.build("GOARCH"))
                .flatMap(built -> standard.get(Keys.TARGET_ARCH)
                        .filter(arch -> !arch.value().toString().equals(built.value()))
                        .map(arch -> TEXT.at(built.place(), "this is for " + built.value())
                                .and(arch.place(), "and the hosts are " + arch.value())))
                .stream();
    }
}
