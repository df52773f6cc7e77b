package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.UnitList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A unit that must be there, and that nothing waits for. A service that is only wanted may well start beside this one,
 * as an exporter does: of Wants= only those targets count that are made to be waited for.
 */
final class RequirementWithoutOrder implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U024",
            "requirement-without-order",
            Severity.WARNING,
            "The service does not wait for what it requires",
            "Requires=, BindsTo=, Requisite= and Wants= say nothing of the order: without After= systemd starts both at once, and the service may run while the other is still starting, or has failed.",
            "Add the unit to After.",
            "systemd.unit(5), Requires=, BindsTo=, Requisite=, Wants=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> REQUIRING = List.of("Requires", "BindsTo", "Requisite");

    /** Others group units, and are themselves ordered behind their members. Source: systemd.special(7). */
    private static final Set<String> WAITED = Set.of(
            "network-online.target",
            "nss-lookup.target",
            "nss-user-lookup.target",
            "remote-fs.target",
            "time-set.target",
            "time-sync.target");

    /**
     * A slice is before what is in it, a socket, timer and path before what they start, a mount before local-fs.target.
     * Source: systemd.unit(5) of these types, "Automatic Dependencies".
     */
    private static final Set<String> ORDERED = Set.of("slice", "socket", "timer", "path", "mount", "automount", "swap");

    /** Two names of one unit on Debian and Fedora: who waits for one waits for the other. */
    private static final Map<String, String> ALIASES = Map.of(
            "mysql.service", "mariadb.service",
            "mysqld.service", "mariadb.service",
            "redis.service", "redis-server.service",
            "named.service", "bind9.service",
            "chronyd.service", "chrony.service",
            "dbus-broker.service", "dbus.service",
            "sshd.service", "ssh.service",
            "rsyslog.service", "syslog.service");

    @Override
    public Stream<Problem> check(Standard standard) {
        List<Required> required = required(standard);
        if (required.isEmpty() || !isKnown(standard) || !standard.isWhole()) {
            return Stream.empty();
        }
        List<String> ordered = Stream.of("After", "Before")
                .flatMap(name -> words(standard, name))
                .map(Required::unit)
                .toList();
        Set<String> told = new HashSet<>();
        return required.stream()
                .filter(one -> !isOrdered(one.unit(), ordered) && told.add(one.unit()))
                .map(one -> TEXT.at(one.line().place(), "nothing waits for " + one.unit())
                        .fix("Add " + one.unit() + " to systemd.Unit.After."));
    }

    private static boolean isKnown(Standard standard) {
        return Stream.of("After", "Before")
                .map(name -> Keys.directive("Unit", name))
                .allMatch(key -> standard.lacks(key) || standard.get(key).isPresent());
    }

    /** A unit that a directive names. */
    private record Required(String unit, DirectiveLine line) {}

    private static List<Required> required(Standard standard) {
        List<Required> required = new ArrayList<>();
        REQUIRING.forEach(name ->
                words(standard, name).filter(one -> isWaitedFor(one.unit())).forEach(required::add));
        words(standard, "Wants").filter(one -> WAITED.contains(one.unit())).forEach(required::add);
        return required;
    }

    private static Stream<Required> words(Standard standard, String directive) {
        return standard.lines(Keys.directive("Unit", directive))
                .flatMap(line -> line.value(UnitList.class).stream()
                        .flatMap(list -> list.units().stream())
                        .map(unit -> new Required(unit.toString(), line)));
    }

    /** systemd's own services are up before basic.target, behind which every service is. */
    private static boolean isWaitedFor(String unit) {
        String type = unit.substring(unit.lastIndexOf('.') + 1);
        boolean isOfTheBoot = unit.startsWith("systemd-") && type.equals("service");
        return type.equals("target") ? WAITED.contains(unit) : !ORDERED.contains(type) && !isOfTheBoot;
    }

    /** A specifier may stand for any name. */
    private static boolean isOrdered(String unit, List<String> ordered) {
        return ordered.stream()
                .anyMatch(name -> alias(name).equals(alias(unit)) || name.contains("%") || unit.contains("%"));
    }

    private static String alias(String unit) {
        return ALIASES.getOrDefault(unit, unit);
    }
}
