package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import io.keelson.value.WholeNumber;
import java.util.Optional;
import java.util.stream.Stream;

/** A queue that the kernel makes shorter. */
final class BacklogAboveSomaxconn implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N014",
            "backlog-above-somaxconn",
            Severity.WARNING,
            "The backlog of the socket is cut to net.core.somaxconn",
            "The kernel takes the lower of the backlog that listen(2) asks for and net.core.somaxconn, and says nothing: what comes beyond it is dropped and sent again after a second.",
            "Raise net.core.somaxconn to the backlog, or drop Backlog=, which is as long as the kernel lets it be on a recent systemd.",
            "listen(2); systemd.socket(5), Backlog=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> SOMAXCONN = Keys.sysctl("net.core.somaxconn");
    private static final Key<Directive> BACKLOG = Keys.directive("Socket", "Backlog");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(BACKLOG, SOMAXCONN, (backlog, most) -> check(standard, backlog));
    }

    private static Optional<Problem> check(Standard standard, Setting<Directive> backlog) {
        return Sysctls.number(standard, SOMAXCONN)
                .filter(most -> backlog.value().is(WholeNumber.class, asked -> asked.number() > most))
                .flatMap(most -> Sysctls.place(standard, SOMAXCONN)
                        .map(place -> TEXT.at(backlog.place(), "up to " + backlog.value() + " connections are to wait")
                                .and(place, "and the kernel lets " + most + " wait")));
    }
}
