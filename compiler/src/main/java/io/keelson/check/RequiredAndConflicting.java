package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.UnitList;
import io.keelson.value.UnitName;
import java.util.List;
import java.util.stream.Stream;

/** A unit that is to run with another one, and not with it. */
final class RequiredAndConflicting implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U043",
            "required-and-conflicting",
            Severity.ERROR,
            "The unit needs another one and excludes it",
            "Starting the unit starts what it requires and stops what it conflicts with: for one and the same unit systemd finds no order, and refuses the start.",
            "Drop one of the two.",
            "systemd.unit(5), Requires=, Conflicts=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> NEEDING = List.of("Requires", "Requisite", "BindsTo");

    @Override
    public Stream<Problem> check(Standard standard) {
        List<DirectiveLine> conflicts = lines(standard, "Conflicts").toList();
        return conflicts.isEmpty()
                ? Stream.empty()
                : NEEDING.stream()
                        .flatMap(directive -> lines(standard, directive))
                        .flatMap(needs -> units(needs)
                                .flatMap(unit -> conflicts.stream()
                                        .filter(line -> units(line).anyMatch(unit::equals))
                                        .limit(1)
                                        .map(line -> TEXT.at(line.place(), unit + " is stopped for this unit")
                                                .and(needs.place(), "and needed by it"))));
    }

    private static Stream<DirectiveLine> lines(Standard standard, String directive) {
        return standard.lines(Keys.directive("Unit", directive));
    }

    private static Stream<UnitName> units(DirectiveLine line) {
        return line.value(UnitList.class).stream().flatMap(list -> list.units().stream());
    }
}
