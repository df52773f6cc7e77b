package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two services behind one number. */
final class OnePortTwoServices implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H008",
            "one-port-two-services",
            Severity.WARNING,
            "Two services of one host listen on one port",
            "The one that starts second fails with: address already in use, and which one that is differs from boot to boot. A question about the health of the one is answered by the other. They may live together only on different addresses, or with SO_REUSEPORT in both.",
            "Give each a port of its own.",
            "bind(2), EADDRINUSE; ip(7)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        Map<Integer, List<ListenedPort>> byNumber = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Standard standard : standards) {
            for (ListenedPort port : ListenedPort.of(standard)) {
                List<ListenedPort> before = byNumber.computeIfAbsent(port.number(), first -> new ArrayList<>());
                before.stream()
                        .filter(other -> other.standard() != standard && other.isThatOf(port))
                        .findFirst()
                        .ifPresent(other -> problems.add(
                                TEXT.at(port.place(), words(port)).and(other.place(), "and " + words(other))));
                before.add(port);
            }
        }
        return problems.stream();
    }

    private static String words(ListenedPort port) {
        return SharedHost.name(port.standard()) + " listens on " + port;
    }
}
