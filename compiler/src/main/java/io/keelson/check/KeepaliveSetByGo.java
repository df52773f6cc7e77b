package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** What the kernel would do, had the program not said otherwise. */
final class KeepaliveSetByGo implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N013",
            "keepalive-set-by-go",
            Severity.NOTE,
            "The connections of a Go program do not follow this",
            "net.ListenConfig and net.Dialer set the keep-alive of each connection themselves, to 15 s, whatever the kernel has for others; only a program that sets KeepAlive below zero leaves it to the kernel.",
            "Set KeepAlive in the program; keep the setting where other programs of the host need it.",
            "https://pkg.go.dev/net#ListenConfig, KeepAlive; tcp(7), tcp_keepalive_time");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.service("ExecStart")).isEmpty()
                ? Stream.empty()
                : Stream.of("time", "intvl")
                        .flatMap(name -> standard.get(Keys.sysctl("net.ipv4.tcp_keepalive_" + name)).stream())
                        .map(setting -> TEXT.at(setting.place(), "the service itself has 15 s"));
    }
}
