package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.Optional;
import java.util.stream.Stream;

/** A congestion control that wants pacing. */
final class BbrWithoutFq implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N002",
            "bbr-without-fq",
            Severity.NOTE,
            "bbr runs without fq",
            "bbr sends at a rate of its own choosing. The queueing discipline fq paces that for each connection; without it TCP uses a timer for each of them, which costs more CPU time on a host with many.",
            "Set net.core.default_qdisc: fq.",
            "Linux net/ipv4/tcp_bbr.c, the comment at its head; tc-fq(8)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> CONTROL = Keys.sysctl("net.ipv4.tcp_congestion_control");
    private static final Key<SysctlValue> QUEUE = Keys.sysctl("net.core.default_qdisc");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(CONTROL)
                .filter(control -> control.value().toString().equals("bbr"))
                .flatMap(control -> check(standard, TEXT.at(control.place(), "bbr paces what it sends")))
                .stream();
    }

    private static Optional<Problem> check(Standard standard, Problem problem) {
        if (standard.lacks(QUEUE)) {
            return Optional.of(problem);
        }
        return standard.get(QUEUE)
                .filter(queue -> !queue.value().toString().equals("fq"))
                .map(queue -> problem.and(queue.place(), "and " + queue.value() + " does not do it for it")
                        .replace(queue.place(), "fq"));
    }
}
