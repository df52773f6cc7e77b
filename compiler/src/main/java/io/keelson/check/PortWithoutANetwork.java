package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.IpPrefixes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A port and no network. */
final class PortWithoutANetwork implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U019",
            "port-without-a-network",
            Severity.WARNING,
            "Nobody can reach the port of the service",
            "PrivateNetwork= gives the service a network of its own with nothing in it but a loopback device, RestrictAddressFamilies= without AF_INET and AF_INET6 lets it open no such socket at all, and IPAddressDeny=any without IPAddressAllow= drops each packet.",
            "Drop the one that hides it, or take the socket from systemd.Socket, which is opened outside.",
            "systemd.exec(5), PrivateNetwork=, RestrictAddressFamilies=; systemd.resource-control(5), IPAddressDeny=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings().hasWithin("systemd", "Socket")
                ? Stream.empty()
                : standard.get(Keys.HEALTH_PORT).stream()
                        .flatMap(port -> Stream.of(
                                        Switch.on(standard, "PrivateNetwork").map(Setting::place),
                                        families(standard),
                                        packets(standard))
                                .flatMap(Optional::stream)
                                .map(by -> TEXT.at(port.place(), "the port " + port.value() + " cannot be reached")
                                        .and(by, "by this")));
    }

    /** What is allowed wins; the slices above the service may allow more. Source: systemd.resource-control(5). */
    private static Optional<Place> packets(Standard standard) {
        boolean noneIsAllowed = standard.lacks(Keys.service("IPAddressAllow"))
                && standard.lacks(Keys.service("Slice"))
                && standard.lacks(Keys.directive("Slice", "IPAddressAllow"));
        return standard.lines(Keys.service("IPAddressDeny"))
                .filter(line -> noneIsAllowed
                        && line.value(IpPrefixes.class)
                                .filter(denied -> denied.words().contains("any"))
                                .isPresent())
                .map(DirectiveLine::place)
                .findFirst();
    }

    /** One of the two is enough: a socket of AF_INET6 takes connections of both. */
    private static Optional<Place> families(Standard standard) {
        return AddressFamilies.keeper(standard, Set.of("AF_INET"))
                .filter(keeper ->
                        AddressFamilies.keeper(standard, Set.of("AF_INET6")).isPresent())
                .map(DirectiveLine::place);
    }
}
