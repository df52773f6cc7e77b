package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.NumberRange;
import io.keelson.value.SysctlValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The service has to fight for its port. */
final class PortInTheEphemeralRange implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N010",
            "port-in-the-ephemeral-range",
            Severity.WARNING,
            "The kernel may give the port of the service to an outgoing connection",
            "Outgoing connections get a local port of ip_local_port_range. While one holds the port, on any address, the service cannot listen on it: after a restart it fails with: address already in use.",
            "Set net.ipv4.ip_local_reserved_ports to the port: listening on it works as before.",
            "https://docs.kernel.org/networking/ip-sysctl.html, ip_local_reserved_ports");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> RANGE = Keys.sysctl("net.ipv4.ip_local_port_range");
    private static final Key<SysctlValue> RESERVED = Keys.sysctl("net.ipv4.ip_local_reserved_ports");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(RANGE).stream()
                .flatMap(range ->
                        ListenedPort.of(standard).stream().flatMap(port -> check(standard, port, range).stream()));
    }

    private static Optional<Problem> check(Standard standard, ListenedPort port, Setting<SysctlValue> range) {
        int number = port.number();
        return range.value()
                .longs()
                .filter(ends -> ends.size() == 2 && ends.get(0) <= number && number <= ends.get(1))
                .filter(ends -> !isReserved(standard, number))
                .map(ends -> TEXT.at(port.place(), "the service listens on " + number)
                        .and(
                                range.place(),
                                "and outgoing connections get ports from " + ends.get(0) + " to " + ends.get(1)));
    }

    private static boolean isReserved(Standard standard, int port) {
        return standard.get(RESERVED)
                .map(reserved -> Stream.of(reserved.value().toString().split(","))
                        .map(NumberRange::parse)
                        .anyMatch(range -> range.contains(port)))
                .orElse(!standard.lacks(RESERVED));
    }
}
