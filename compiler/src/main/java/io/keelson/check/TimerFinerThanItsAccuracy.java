package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs that come late and in a heap. */
final class TimerFinerThanItsAccuracy implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U055",
            "timer-finer-than-its-accuracy",
            Severity.WARNING,
            "The timer cannot keep this interval",
            "A timer elapses within AccuracySec= behind its time, a minute unless set, so that wake-ups of the host fall together: runs that are to come more often come when the minute is over.",
            "Set systemd.Timer.AccuracySec: 1s, or less.",
            "systemd.timer(5), AccuracySec=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> ACCURACY = Keys.directive("Timer", "AccuracySec");
    private static final List<Key<Directive>> INTERVALS =
            List.of(Keys.directive("Timer", "OnUnitActiveSec"), Keys.directive("Timer", "OnUnitInactiveSec"));
    private static final Key<Directive> CALENDAR = Keys.directive("Timer", "OnCalendar");

    /** Several times a minute: every minute, and of the seconds several or each n-th. */
    private static final Pattern WITHIN_A_MINUTE = Pattern.compile("(?:.*[ T])?\\*:\\*:(?:\\*|.*[/,.].*)");

    private static final TimeSpan BY_DEFAULT = TimeSpan.parse("1min");

    @Override
    public Stream<Problem> check(Standard standard) {
        if (!standard.settings().hasWithin("systemd", "Timer") || isUnknown(standard)) {
            return Stream.empty();
        }
        TimeSpan accuracy = standard.value(ACCURACY, TimeSpan.class).orElse(BY_DEFAULT);
        Stream<DirectiveLine> intervals = INTERVALS.stream()
                .flatMap(standard::lines)
                .filter(line ->
                        line.value(TimeSpan.class).filter(accuracy::isAbove).isPresent());
        Stream<DirectiveLine> calendars = BY_DEFAULT.isAbove(accuracy)
                ? Stream.empty()
                : standard.lines(CALENDAR)
                        .filter(line -> WITHIN_A_MINUTE.matcher(line.text()).matches());
        return Stream.concat(intervals, calendars).map(line -> TEXT.at(line.place(), "this is finer than " + accuracy));
    }

    private static boolean isUnknown(Standard standard) {
        return standard.get(ACCURACY).isEmpty() && !standard.lacks(ACCURACY);
    }
}
