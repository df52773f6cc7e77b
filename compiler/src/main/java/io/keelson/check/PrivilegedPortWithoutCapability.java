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
import io.keelson.value.Port;
import io.keelson.value.SysctlValue;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A low port and a user without rights. */
final class PrivilegedPortWithoutCapability implements Rule {
    private static final Pattern AS_ROOT = Pattern.compile("[-@:|]*[+!].*");
    private static final RuleText TEXT = new RuleText(
            "KEEL-U018",
            "privileged-port-without-capability",
            Severity.WARNING,
            "The user of the service may not listen on this port",
            "Ports below net.ipv4.ip_unprivileged_port_start, 1024 unless set, are for processes with CAP_NET_BIND_SERVICE: listening fails with: permission denied.",
            "Set AmbientCapabilities: CAP_NET_BIND_SERVICE, listen on a higher port, or take the socket from systemd.Socket.",
            "ip(7), ip_unprivileged_port_start; capabilities(7); systemd.exec(5), AmbientCapabilities=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> START = Keys.sysctl("net.ipv4.ip_unprivileged_port_start");
    private static final Key<Directive> CAPABILITIES = Keys.service("AmbientCapabilities");
    private static final String CAPABILITY = "CAP_NET_BIND_SERVICE";

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.HEALTH_PORT)
                .filter(port -> isPrivileged(standard, port.value()) && !mayBind(standard))
                .flatMap(port -> user(standard)
                        .map(user -> TEXT.at(port.place(), "the port " + port.value() + " needs " + CAPABILITY)
                                .and(user.place(), "and this user has no such right")))
                .stream();
    }

    private static boolean isPrivileged(Standard standard, Port port) {
        return isKnown(standard, START)
                && port.number() < Sysctls.number(standard, START).orElseGet(() -> Sysctls.byDefault(START));
    }

    /** Also where nobody knows it. */
    private static boolean mayBind(Standard standard) {
        return !isKnown(standard, CAPABILITIES)
                || standard.items("Service", "AmbientCapabilities")
                        .anyMatch(item -> item.text().contains(CAPABILITY))
                || !standard.units().section("Socket").isEmpty()
                || standard.items("Service", "ExecStart")
                        .anyMatch(item -> AS_ROOT.matcher(item.text()).matches());
    }

    private static boolean isKnown(Standard standard, Key<?> key) {
        return standard.get(key).isPresent() || standard.lacks(key);
    }

    private static Optional<Setting<Directive>> user(Standard standard) {
        return standard.get(Keys.service("User"))
                .filter(user -> !user.value().last().matches("root|0|.*%.*"))
                .or(() -> Switch.on(standard, "DynamicUser"));
    }
}
