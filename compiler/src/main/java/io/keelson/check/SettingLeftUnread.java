package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.Optional;
import java.util.stream.Stream;

/** A line that loads and does nothing beside the others. */
final class SettingLeftUnread implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U037",
            "setting-left-unread",
            Severity.WARNING,
            "systemd ignores this setting beside the others",
            "systemd says so in one line of its log at most, and the unit is as if the line were not there.",
            "Drop it, or change what it depends on.",
            "systemd.service(5), RuntimeMaxSec=, RuntimeRandomizedExtraSec=, RestartMaxDelaySec=; systemd.timer(5), Persistent=; systemd.socket(5), MaxConnections=; systemd 257 src/core/service.c, service_verify");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return Stream.of(
                        ofOneshot(standard),
                        ofNoLimit(standard),
                        below(standard),
                        ofNoCalendar(standard),
                        ofNoInstances(standard, "MaxConnections"),
                        ofNoInstances(standard, "MaxConnectionsPerSource"))
                .flatMap(Optional::stream);
    }

    /** A oneshot service is limited in its start. */
    private static Optional<Problem> ofOneshot(Standard standard) {
        return standard.get(Keys.service("RuntimeMaxSec"))
                .filter(limit -> limit.value().is(TimeSpan.class, span -> !span.isInfinite()))
                .flatMap(limit -> standard.oneshot()
                        .map(type -> TEXT.at(limit.place(), "this counts from when the service has started")
                                .and(type.place(), "and a oneshot service has then ended")
                                .fix("Set systemd.Service.TimeoutStartSec, which limits a oneshot service.")));
    }

    private static Optional<Problem> ofNoLimit(Standard standard) {
        return standard.get(Keys.service("RuntimeRandomizedExtraSec"))
                .filter(extra -> standard.lacks(Keys.service("RuntimeMaxSec")))
                .map(extra -> TEXT.at(extra.place(), "there is no RuntimeMaxSec that this adds to"));
    }

    /** A timer without any time is another rule's. */
    private static Optional<Problem> ofNoCalendar(Standard standard) {
        return Switch.on(standard, Keys.directive("Timer", "Persistent"))
                .filter(persistent -> standard.lacks(Keys.directive("Timer", "OnCalendar")))
                .filter(persistent -> standard.lines("Timer", "On").findAny().isPresent())
                .map(persistent -> TEXT.at(persistent.place(), "there is no OnCalendar whose time could be missed"));
    }

    /** Without Accept=yes one service gets the socket with all its connections. */
    private static Optional<Problem> ofNoInstances(Standard standard, String directive) {
        return standard.get(Keys.directive("Socket", directive))
                .filter(most -> !Switch.mayBeOn(standard, Keys.directive("Socket", "Accept")))
                .map(most -> TEXT.at(most.place(), "this counts the services that Accept=yes starts"));
    }

    private static Optional<Problem> below(Standard standard) {
        return standard.get(Keys.service("RestartMaxDelaySec"))
                .filter(most -> !standard.lacks(Keys.service("RestartSteps")))
                .flatMap(most -> standard.get(Keys.service("RestartSec"))
                        .filter(first -> isAbove(first.value(), most.value()))
                        .map(first -> TEXT.at(first.place(), "the first pause is longer")
                                .and(most.place(), "than the longest one, which systemd takes for both")
                                .fix("Set RestartSec below RestartMaxDelaySec.")));
    }

    private static boolean isAbove(Directive first, Directive most) {
        return most.is(TimeSpan.class, longest -> first.is(TimeSpan.class, span -> span.isAbove(longest)));
    }
}
