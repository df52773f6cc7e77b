package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A message that cannot be sent. */
final class NotifyWithoutAfUnix implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U023",
            "notify-without-af-unix",
            Severity.ERROR,
            "The service may not open the socket that it tells systemd its state by",
            "READY=1 and WATCHDOG=1 are sent over a socket of AF_UNIX. Where RestrictAddressFamilies= keeps that back, opening it fails with: address family not supported by protocol. systemd waits for the message until the time-out, and ends the service.",
            "Add AF_UNIX to RestrictAddressFamilies.",
            "sd_notify(3); systemd.exec(5), RestrictAddressFamilies=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** Names of one number. Source: socket.h of the C library. */
    private static final Set<String> UNIX = Set.of("AF_UNIX", "AF_LOCAL", "AF_FILE");

    /** Where systemd puts the filter into force. Source: systemd.exec(5), which names those where it does not. */
    private static final Set<String> FILTERED = Set.of("amd64", "arm64", "arm", "riscv64", "loong64");

    @Override
    public Stream<Problem> check(Standard standard) {
        // a drop-in may add to a list that has it
        boolean isWhole = standard.isWhole();
        return standard
                .get(Keys.service("RestrictAddressFamilies"))
                .filter(families ->
                        isWhole && FILTERED.contains(standard.target().arch()))
                .flatMap(families -> teller(standard).flatMap(teller -> check(standard, teller)))
                .stream();
    }

    private static Optional<Problem> check(Standard standard, Setting<Directive> teller) {
        String needed = teller.key().name().equals("Type") ? "to say that it is ready" : "to say that it is alive";
        return AddressFamilies.keeper(standard, UNIX)
                .filter(keeper -> !UsedPath.isStartOutside(standard))
                .map(keeper -> TEXT.at(keeper.place(), "this keeps AF_UNIX back")
                        .and(teller.place(), "and the service needs it " + needed));
    }

    private static Optional<Setting<Directive>> teller(Standard standard) {
        return standard.get(Keys.service("Type"))
                .filter(type -> type.value().last().startsWith("notify"))
                .or(() -> TimeLimit.of(standard, "WatchdogSec"));
    }
}
