package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.UnitList;
import java.util.stream.Stream;

/** An order without the other side. */
final class NetworkOnlineNotWanted implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U014",
            "network-online-not-wanted",
            Severity.WARNING,
            "Nothing makes this target come",
            "After= only puts the service behind network-online.target in case both start. The target starts only where somebody wants it: without Wants= the service may start before the network is up, as if the line were not there.",
            "Add Wants: network-online.target.",
            "systemd.special(7), network-online.target; https://systemd.io/NETWORK_ONLINE");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final String TARGET = "network-online.target";

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.lines(Keys.directive("Unit", "After"))
                .filter(NetworkOnlineNotWanted::names)
                .filter(line -> standard.isWhole() && !mayBeWanted(standard))
                .map(line -> TEXT.at(line.place(), "the service wants no " + TARGET));
    }

    private static boolean mayBeWanted(Standard standard) {
        return Stream.of("Wants", "Requires", "BindsTo", "Requisite", "Upholds")
                .map(name -> Keys.directive("Unit", name))
                .anyMatch(key -> standard.lines(key).anyMatch(NetworkOnlineNotWanted::names)
                        || standard.get(key).isEmpty() && !standard.lacks(key));
    }

    private static boolean names(DirectiveLine line) {
        return line.value(UnitList.class)
                .filter(list ->
                        list.units().stream().anyMatch(unit -> unit.toString().equals(TARGET)))
                .isPresent();
    }
}
