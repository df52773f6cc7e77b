package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** Outgoing connections and services would share ports that only some may listen on. */
final class EphemeralRangeRefused implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N011",
            "ephemeral-range-refused",
            Severity.ERROR,
            "The kernel refuses a range of local ports that begins among the privileged ones",
            "Neither ip_local_port_range may begin below ip_unprivileged_port_start, which is 1024 unless it is set, nor the latter be set above where the range begins: the write fails with EINVAL, and the former value stays.",
            "Begin the range at net.ipv4.ip_unprivileged_port_start or above.",
            "Linux net/ipv4/sysctl_net_ipv4.c, ipv4_local_port_range and ipv4_privileged_ports, since 4.11");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> RANGE = Keys.sysctl("net.ipv4.ip_local_port_range");
    private static final Key<SysctlValue> UNPRIVILEGED = Keys.sysctl("net.ipv4.ip_unprivileged_port_start");
    private static final long DEFAULT = 1_024;
    private static final Version FIRST = Version.parse("4.11");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(RANGE).flatMap(range -> check(standard, range)).stream();
    }

    private static Optional<Problem> check(Standard standard, Setting<SysctlValue> range) {
        boolean isOlder = standard.target()
                .kernel()
                .filter(kernel -> !kernel.isAtLeast(FIRST))
                .isPresent();
        Optional<Long> begin = range.value()
                .longs()
                // What is out of order the kernel refuses, too; that is another rule's.
                .filter(ends -> ends.size() == 2 && ends.get(0) <= ends.get(1))
                .map(ends -> ends.get(0));
        if (isOlder || begin.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = TEXT.at(range.place(0), "the range begins at " + begin.get());
        if (standard.lacks(UNPRIVILEGED)) {
            return begin.filter(first -> first < DEFAULT).map(first -> problem);
        }
        return standard.get(UNPRIVILEGED)
                .flatMap(start -> start.value()
                        .longs()
                        .map(numbers -> numbers.get(0))
                        .filter(first -> begin.get() < first)
                        .map(first -> problem.and(start.place(), "and ports below " + first + " are privileged")));
    }
}
