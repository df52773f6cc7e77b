package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A timer whose next run depends on something that does not come. */
final class TimerDoesNotRepeat implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U033",
            "timer-does-not-repeat",
            Severity.WARNING,
            "The timer does not start its service again and again",
            "OnUnitActiveSec= and OnUnitInactiveSec= count from a run of the service, and nothing here begins a first one. With RemainAfterExit=yes a service stays active after its first run, and starting an active unit does nothing.",
            "Set systemd.Timer.OnBootSec beside what counts from the last run; drop RemainAfterExit.",
            "systemd.timer(5); systemd.service(5), RemainAfterExit=");

    private static final Set<String> FROM_THE_LAST_RUN = Set.of("OnUnitActiveSec", "OnUnitInactiveSec");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        if (!standard.settings().hasWithin("systemd", "Timer") || !standard.lacks(Keys.directive("Timer", "Unit"))) {
            return Stream.empty(); // or it starts another unit, of which nothing is known
        }
        List<DirectiveLine> times = standard.lines("Timer", "On").toList();
        boolean isOnlyNext = times.stream().allMatch(time -> FROM_THE_LAST_RUN.contains(time.directive()))
                && standard.unknown().stream().noneMatch(key -> key.isWithin("systemd"));
        Stream<Place> unbegun = isOnlyNext ? times.stream().map(DirectiveLine::place) : Stream.empty();
        return Stream.concat(
                unbegun.map(place -> TEXT.at(place, "this counts from a run that nothing begins")),
                Switch.on(standard, "RemainAfterExit")
                        .map(Setting::place)
                        .map(place -> TEXT.at(place, "with this the service is never started twice"))
                        .stream());
    }
}
