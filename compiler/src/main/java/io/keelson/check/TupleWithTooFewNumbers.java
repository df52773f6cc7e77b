package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** A parameter of several numbers gets fewer. */
final class TupleWithTooFewNumbers implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N004",
            "tuple-with-too-few-numbers",
            Severity.WARNING,
            "Some of the numbers are missing",
            "The kernel takes what is there, from the first on, and leaves the others as they were: what they are depends on what the host had before.",
            "Write all of them.",
            "kernel/sysctl.c, proc_dointvec; https://docs.kernel.org/networking/ip-sysctl.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return SysctlTuple.of(standard)
                .filter(written ->
                        written.numbers().size() < written.tuple().members().size())
                .map(TupleWithTooFewNumbers::problem);
    }

    private static Problem problem(SysctlTuple.Written written) {
        List<String> members = written.tuple().members();
        String missing = String.join(" and ", members.subList(written.numbers().size(), members.size()));
        return TEXT.at(written.setting().place(), missing + " stays as it is")
                .fix("Write " + String.join(", ", members) + ".");
    }
}
