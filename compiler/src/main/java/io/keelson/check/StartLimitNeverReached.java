package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.stream.Stream;

/** A crash loop that nothing stops. */
final class StartLimitNeverReached implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U002",
            "start-limit-never-reached",
            Severity.WARNING,
            "The start limit is never reached",
            "systemd refuses a start when StartLimitBurst others came in the StartLimitIntervalSec before it. Where the pauses of RestartSec alone fill that time, the window is always over first, and a service that fails at once is started for ever.",
            "Choose StartLimitIntervalSec longer than StartLimitBurst x RestartSec, both in systemd.Unit; or 0, where it shall be started for ever.",
            "systemd.unit(5), StartLimitIntervalSec=; systemd 252 src/basic/ratelimit.c; tried on Debian 12");

    /** Nobody wants a window longer than a day. */
    private static final TimeSpan LONGEST = TimeSpan.ofSeconds(86_400);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return RestartPolicy.where(standard, policy -> policy != RestartPolicy.NO)
                        .isPresent()
                ? StartLimit.of(standard)
                        .filter(limit -> !limit.pause().isInfinite())
                        .filter(StartLimit::isNeverReached)
                        .map(limit -> problem(standard, limit))
                        .stream()
                : Stream.empty();
    }

    private static Problem problem(Standard standard, StartLimit limit) {
        Setting<Directive> pause = standard.get(StartLimit.PAUSE)
                .or(limit::window)
                .or(() -> standard.get(Keys.directive("Unit", "StartLimitBurst")))
                .orElseGet(() -> standard.get(Keys.service("StartLimitBurst")).orElseThrow());
        String seen = "start " + (limit.burst() + 1) + " comes " + limit.refusedAfter()
                + " or more after the first, and the limit looks back " + limit.interval();
        Problem problem = TEXT.at(pause.place(), seen).fix(fix(limit));
        return limit.window()
                .filter(window -> window != pause)
                .map(window -> problem.and(window.place(), "the window of the start limit"))
                .orElse(problem);
    }

    /** Two pauses more than needed, in whole seconds: failing takes time too. */
    private static String fix(StartLimit limit) {
        if (limit.refusedAfter().isAbove(LONGEST)) {
            return "Lower systemd.Unit.StartLimitBurst or systemd.Service.RestartSec.";
        }
        long enough =
                limit.refusedAfter().plus(limit.pause()).plus(limit.pause()).micros() / 1_000_000 + 1;
        return "Set systemd.Unit.StartLimitIntervalSec to more than " + limit.refusedAfter() + ", for example "
                + TimeSpan.ofSeconds(enough)
                + ", or lower systemd.Unit.StartLimitBurst; to 0 where it shall be started for ever.";
    }
}
