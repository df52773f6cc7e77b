package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import io.keelson.value.Port;
import io.keelson.value.SysctlValue;
import io.keelson.value.UnixUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A low port and a service without the right to it. */
final class PrivilegedPortWithoutCapability implements Rule {
    private static final Pattern AS_ROOT = Pattern.compile("[-@:|]*[+!].*");
    private static final RuleText TEXT = new RuleText(
            "KEEL-U018",
            "privileged-port-without-capability",
            Severity.WARNING,
            "The service may not listen on this port",
            "Ports below net.ipv4.ip_unprivileged_port_start, 1024 unless set, are for processes with CAP_NET_BIND_SERVICE: listening fails with: permission denied.",
            "Set AmbientCapabilities: CAP_NET_BIND_SERVICE, listen on a higher port, or take the socket from systemd.Socket.",
            "ip(7), ip_unprivileged_port_start; capabilities(7); systemd.exec(5), AmbientCapabilities=, CapabilityBoundingSet=, PrivateUsers=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> START = Keys.sysctl("net.ipv4.ip_unprivileged_port_start");
    private static final Key<Directive> CAPABILITIES = Keys.service("AmbientCapabilities");
    private static final Key<Directive> BOUNDING = Keys.service("CapabilityBoundingSet");
    private static final String NEEDED = "CAP_NET_BIND_SERVICE";

    /** Its name, and its number in linux/capability.h. */
    private static final Set<String> NEEDED_WORDS = Set.of(NEEDED, "10");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.HEALTH_PORT)
                .filter(port -> isPrivileged(standard, port.value()) && !isOpenedByAnother(standard))
                .flatMap(port ->
                        without(standard, TEXT.at(port.place(), "the port " + port.value() + " needs " + NEEDED)))
                .stream();
    }

    private static boolean isPrivileged(Standard standard, Port port) {
        return isKnown(standard, START)
                && port.number() < Sysctls.number(standard, START).orElseGet(() -> Sysctls.byDefault(START));
    }

    /** By systemd, by root, or where no unit says who may do what. */
    private static boolean isOpenedByAnother(Standard standard) {
        return !standard.target().hasSystemd()
                || standard.settings().hasWithin("systemd", "Socket")
                || standard.lines(Keys.service("ExecStart"))
                        .flatMap(line -> line.value(ExecCommand.class).stream())
                        .flatMap(its -> its.commands().stream())
                        .anyMatch(ExecCommand.Command::isRoots);
    }

    /** What takes the right away, from root too; else the user that does not have it. */
    private static Optional<Problem> without(Standard standard, Problem problem) {
        Optional<Problem> outside = Switch.on(standard, "PrivateUsers")
                .map(users -> problem.and(users.place(), "and this gives rights in a user namespace only")
                        .fix("Drop PrivateUsers, listen on a higher port, or take the socket from systemd.Socket."));
        Optional<Problem> unbound = standard.get(BOUNDING)
                .filter(set -> isTaken(standard))
                .map(
                        set -> problem.and(set.place(), "and this takes it away")
                                .fix(
                                        "Add " + NEEDED
                                                + " to CapabilityBoundingSet, listen on a higher port, or take the socket from systemd.Socket."));
        return outside.or(() -> unbound)
                .or(() -> user(standard)
                        .filter(user -> !isGiven(standard))
                        .map(user -> problem.and(user.place(), "and this user has no such right")));
    }

    /** An empty line alone leaves nothing at all. Source: systemd.exec(5), CapabilityBoundingSet=. */
    private static boolean isTaken(Standard standard) {
        List<DirectiveLine> lines = standard.lines(BOUNDING).toList();
        return lines.isEmpty() || KeptBack.by(lines, NEEDED_WORDS::contains).isPresent();
    }

    /** Also where nobody knows it. */
    private static boolean isGiven(Standard standard) {
        List<DirectiveLine> lines = standard.lines(CAPABILITIES).toList();
        return !isKnown(standard, CAPABILITIES)
                || !lines.isEmpty()
                        && KeptBack.by(lines, NEEDED_WORDS::contains).isEmpty();
    }

    private static boolean isKnown(Standard standard, Key<?> key) {
        return standard.get(key).isPresent() || standard.lacks(key);
    }

    private static Optional<Setting<Directive>> user(Standard standard) {
        return standard.get(Keys.service("User"))
                .filter(user -> user.value().is(UnixUser.class, UnixUser::isSurelyNotRoot))
                .or(() -> Switch.on(standard, "DynamicUser"));
    }
}
