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
import java.util.Optional;
import java.util.stream.Stream;

/** A length of the accept queue that the Go runtime does not find. */
final class SomaxconnUnreadable implements Rule {
    /** What the runtime takes where it cannot read the file. Source: net/sock_linux.go, syscall.SOMAXCONN. */
    private static final long WITHOUT = 128;

    private static final Key<SysctlValue> QUEUE = Keys.sysctl("net.core.somaxconn");

    private static final RuleText TEXT = new RuleText(
            "KEEL-N012",
            "somaxconn-unreadable",
            Severity.WARNING,
            "The service cannot read how long its accept queue may be",
            "Go reads /proc/sys/net/core/somaxconn before it listens, and takes 128 where it cannot. ProcSubset=pid shows the service nothing of /proc but processes.",
            "Drop ProcSubset, or let systemd open the socket: systemd.Socket.ListenStream and Backlog.",
            "Go net/sock_linux.go, maxListenerBacklog; systemd.exec(5), ProcSubset=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Setting<Directive>> subset = standard.get(Keys.service("ProcSubset"))
                .filter(setting -> setting.value().last().equals("pid"));
        if (subset.isEmpty() || standard.settings().hasWithin("systemd", "Socket")) {
            return Stream.empty();
        }
        return standard
                .get(QUEUE)
                .filter(queue -> Sysctls.number(standard, QUEUE)
                        .filter(length -> length > WITHOUT)
                        .isPresent())
                .map(queue -> TEXT.at(subset.get().place(), "this hides the file from Go, which takes " + WITHOUT)
                        .and(queue.place(), "and not this"))
                .stream();
    }
}
