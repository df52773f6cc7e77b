package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A socket unit that systemd does not load, or whose service there is not. */
final class SocketWithoutAnAddress implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U034",
            "socket-without-an-address",
            Severity.ERROR,
            "systemd does not open the socket",
            "A socket unit without any Listen...= is refused, and one with Accept=yes starts an instance of NAME@.service for each connection, where the service here is NAME.service: the socket does not start.",
            "Set systemd.Socket.ListenStream, and leave Accept out: the program takes the socket itself.",
            "systemd.socket(5), Accept=; systemd 252 src/core/socket.c, socket_verify");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        if (!standard.settings().hasWithin("systemd", "Socket")) {
            return Stream.empty();
        }
        boolean isUnheard = standard.lines("Socket", "Listen").findAny().isEmpty()
                && standard.unknown().stream().noneMatch(key -> key.isWithin("systemd.Socket"));
        Stream<Problem> unheard = isUnheard
                ? standard.settings()
                        .within("systemd", "Socket")
                        .map(Setting::namePlace)
                        .limit(1)
                        .map(place -> TEXT.at(place, "nothing in [Socket] says where to listen"))
                : Stream.empty();
        return Stream.concat(
                unheard,
                Switch.on(standard, Keys.directive("Socket", "Accept"))
                        .map(
                                accept -> TEXT.at(accept.place(), "this needs a template of the service")
                                        .fix(
                                                "Leave Accept out: the program takes the socket itself, and its connections from it."))
                        .stream());
    }
}
