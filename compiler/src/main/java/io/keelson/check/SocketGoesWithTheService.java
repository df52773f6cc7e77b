package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** A socket in a folder that lives as long as the service. */
final class SocketGoesWithTheService implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U047",
            "socket-goes-with-the-service",
            Severity.ERROR,
            "The socket is deleted with the first stop of the service",
            "systemd removes the folders of RuntimeDirectory= and all that lies in them when the service stops, and a restart is a stop and a start. The socket unit stays active and listens on a file that is gone: nobody reaches the service until the socket unit is restarted.",
            "Set systemd.Service.RuntimeDirectoryPreserve: yes, or let the socket lie elsewhere, such as directly in /run.",
            "systemd.exec(5), RuntimeDirectory=, RuntimeDirectoryPreserve=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.lines("Socket", "Listen")
                .filter(line -> !Switch.mayBeOn(standard, Keys.service("RuntimeDirectoryPreserve")))
                .flatMap(line -> check(standard, line).stream());
    }

    private static Optional<Problem> check(Standard standard, DirectiveLine listen) {
        String path = listen.text().replaceFirst("^%t/", "/run/");
        return Paths.folders(standard, "RuntimeDirectory")
                .filter(folder -> !path.contains("%n") && Paths.isWithin(path, "/run/" + folder.path()))
                .findFirst()
                .map(folder -> TEXT.at(listen.place(), "this lies in /run/" + folder.path())
                        .and(folder.place(), "which goes when the service stops"));
    }
}
