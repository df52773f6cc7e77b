package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** Two queues of which the shorter counts. */
final class SynBacklogAboveSomaxconn implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N005",
            "syn-backlog-above-somaxconn",
            Severity.WARNING,
            "The queue of half-open connections ends at somaxconn",
            "The backlog of a listening socket is cut to net.core.somaxconn, and the queue of half-open connections is full when it holds as many as that backlog: what tcp_max_syn_backlog allows above it is never used.",
            "Raise net.core.somaxconn to the same number.",
            "include/net/inet_connection_sock.h, inet_csk_reqsk_queue_is_full; net/socket.c, __sys_listen; ip-sysctl, somaxconn");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> BACKLOG = Keys.sysctl("net.ipv4.tcp_max_syn_backlog");
    private static final Key<SysctlValue> QUEUE = Keys.sysctl("net.core.somaxconn");

    /** From it on the kernel has the default of the table. Source: include/linux/socket.h, SOMAXCONN. */
    private static final Version HAS_DEFAULT = Version.parse("5.4");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(BACKLOG)
                .flatMap(backlog ->
                        Sysctls.number(standard, BACKLOG).flatMap(number -> check(standard, backlog.place(), number)))
                .stream();
    }

    private static Optional<Problem> check(Standard standard, Place backlog, long number) {
        Problem problem = TEXT.at(backlog, number + " half-open connections");
        Optional<Place> written = Sysctls.place(standard, QUEUE);
        if (written.isPresent()) {
            return Sysctls.number(standard, QUEUE)
                    .filter(queue -> number > queue)
                    .map(queue -> problem.and(written.get(), "but the queue ends at " + queue)
                            .replace(written.get(), Long.toString(number)));
        }
        boolean isDefault = standard.lacks(QUEUE)
                && standard.target()
                        .kernel()
                        .filter(kernel -> kernel.isAtLeast(HAS_DEFAULT))
                        .isPresent();
        return isDefault && number > Sysctls.byDefault(QUEUE)
                ? Optional.of(TEXT.at(
                        backlog,
                        number + " half-open connections, but somaxconn is " + Sysctls.byDefault(QUEUE)
                                + " unless set"))
                : Optional.empty();
    }
}
