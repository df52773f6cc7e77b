package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.Optional;
import java.util.stream.Stream;

/** A crash loop that nothing stops. */
final class StartLimitNeverReached implements Rule {
    private static final Key<Directive> INTERVAL = Keys.directive("Unit", "StartLimitIntervalSec");
    private static final Key<Directive> BURST = Keys.directive("Unit", "StartLimitBurst");

    /** The manager's own defaults: DefaultStartLimitIntervalSec=10s, DefaultStartLimitBurst=5. */
    private static final TimeSpan DEFAULT_INTERVAL = TimeSpan.ofSeconds(10);

    private static final int DEFAULT_BURST = 5;

    private static final RuleText TEXT = new RuleText(
            "KEEL-U002",
            "start-limit-never-reached",
            Severity.WARNING,
            "The start limit is never reached",
            "systemd stops restarting when StartLimitBurst starts fall into StartLimitIntervalSec. Where the pauses of RestartSec alone are longer than that, a service that fails at once is started for ever.",
            "Choose StartLimitIntervalSec longer than StartLimitBurst x RestartSec, both in systemd.Unit.",
            "systemd.unit(5), StartLimitIntervalSec=; systemd 252 src/basic/ratelimit.c");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Setting<Directive>> pause = standard.get(Keys.service("RestartSec"));
        boolean restarts = standard.get(Keys.service("Restart"))
                .filter(restart -> !restart.value().last().equals("no"))
                .isPresent();
        if (!restarts || pause.isEmpty() || isUnknown(standard, INTERVAL) || isUnknown(standard, BURST)) {
            return Stream.empty();
        }
        TimeSpan interval = standard.get(INTERVAL)
                .map(setting -> TimeSpan.parse(setting.value().last()))
                .orElse(DEFAULT_INTERVAL);
        int burst = standard.get(BURST)
                .map(setting -> Integer.parseInt(setting.value().last()))
                .orElse(DEFAULT_BURST);
        TimeSpan between = TimeSpan.parse(pause.get().value().last());
        boolean isOff = burst == 0 || interval.micros() == 0;
        return isOff || between.times(burst).compareTo(interval) <= 0
                ? Stream.empty()
                : Stream.of(problem(standard, pause.get(), burst, between, interval));
    }

    private static Problem problem(
            Standard standard, Setting<Directive> pause, int burst, TimeSpan between, TimeSpan interval) {
        Problem problem =
                TEXT.at(pause.place(), burst + " starts with pauses of " + between + " take longer than " + interval);
        Optional<Setting<Directive>> written = standard.get(INTERVAL);
        return written.isPresent()
                ? problem.and(written.get().place(), "the window of the start limit")
                : problem.fix("Set systemd.Unit.StartLimitIntervalSec, for example to "
                        + between.times(burst + 2)
                        + "; without it the window is "
                        + interval
                        + ".");
    }

    private static boolean isUnknown(Standard standard, Key<Directive> key) {
        return standard.get(key).isEmpty() && !standard.lacks(key);
    }
}
