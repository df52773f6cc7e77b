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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A capital letter that makes a minute a month. */
final class MonthForMinute implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U010",
            "month-for-minute",
            Severity.WARNING,
            "M is a month",
            "In a time span of systemd M is a month of 30.44 days and m a minute.",
            "Write m or min for minutes.",
            "systemd.time(7), \"Parsing Time Spans\"");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<Key<Directive>> SHORT = Stream.of(
                    "JobTimeoutSec",
                    "RestartMaxDelaySec",
                    "RestartSec",
                    "StartLimitIntervalSec",
                    "TimeoutAbortSec",
                    "TimeoutSec",
                    "TimeoutStartSec",
                    "TimeoutStopSec",
                    "WatchdogSec")
            .flatMap(name -> Stream.of(Keys.directive("Unit", name), Keys.service(name)))
            .toList();

    private static final Pattern MONTH = Pattern.compile("([0-9]\\s*)M(?![A-Za-z])");

    @Override
    public Stream<Problem> check(Standard standard) {
        return SHORT.stream()
                .<Setting<Directive>>mapMulti((key, found) -> standard.get(key).ifPresent(found))
                .filter(span -> span.value().last().contains("M")
                        && MONTH.matcher(span.value().last()).find())
                .flatMap(span -> span.value().value(TimeSpan.class).stream()
                        .map(months -> TEXT.at(span.place(), "this is " + months)
                                .replace(MONTH.matcher(span.value().last()).replaceAll("$1min"))));
    }
}
