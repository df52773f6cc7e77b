package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** Limits of a slice that nobody is in. */
final class SliceOfAnotherService implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U044",
            "slice-of-another-service",
            Severity.WARNING,
            "The limits of the slice hold for nothing",
            "systemd.Slice becomes a slice of the name of the service, in which the service runs unless Slice= puts it into another one. Then the limits are written for a group without a process.",
            "Drop Slice=, or set the limits where that slice is defined.",
            "systemd.slice(5); systemd.resource-control(5), Slice=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<Setting<?>> limits = standard.settings().within("systemd", "Slice").toList();
        return standard.get(Keys.service("Slice")).stream()
                .filter(slice ->
                        !limits.isEmpty() && !isItsOwn(standard, slice.value().last()))
                .map(slice -> TEXT.at(limits.get(0).place(), "this holds for the service's own slice")
                        .and(slice.place(), "and the service runs in this one"));
    }

    /** A specifier may stand for it. */
    private static boolean isItsOwn(Standard standard, String slice) {
        return slice.contains("%")
                || standard.name()
                        .filter(name -> slice.equals(name.role() + ".slice"))
                        .isPresent();
    }
}
