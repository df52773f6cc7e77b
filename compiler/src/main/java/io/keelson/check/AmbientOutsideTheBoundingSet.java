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
import io.keelson.value.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A capability that is given with one hand and taken with the other. */
final class AmbientOutsideTheBoundingSet implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U053",
            "ambient-outside-the-bounding-set",
            Severity.WARNING,
            "A capability is given that the bounding set takes away",
            "AmbientCapabilities= can raise only what CapabilityBoundingSet= leaves. systemd drops the others without a word, and the service starts without them.",
            "Add it to CapabilityBoundingSet too.",
            "capabilities(7), Capability bounding set; systemd.exec(5), AmbientCapabilities=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> AMBIENT = Keys.service("AmbientCapabilities");
    private static final int FIRST_FREE_PORT = 1024;
    private static final Key<Directive> BOUNDING = Keys.service("CapabilityBoundingSet");

    @Override
    public Stream<Problem> check(Standard standard) {
        List<DirectiveLine> bounding = standard.lines(BOUNDING).toList();
        boolean hasNumbers = bounding.stream()
                .flatMap(line -> line.value(Choice.class).stream())
                .anyMatch(choice -> !choice.words().stream().allMatch(AmbientOutsideTheBoundingSet::isName));
        return bounding.isEmpty() || hasNumbers || isToldOfItsPort(standard)
                ? Stream.empty()
                : standard.lines(AMBIENT).flatMap(line -> check(line, bounding).stream());
    }

    /** Of a service that listens on a low port another rule tells what it lacks for that. */
    private static boolean isToldOfItsPort(Standard standard) {
        return standard.get(Keys.HEALTH_PORT)
                .filter(port -> port.value().number() < FIRST_FREE_PORT)
                .isPresent();
    }

    private static Optional<Problem> check(DirectiveLine line, List<DirectiveLine> bounding) {
        return line.value(Choice.class)
                .filter(given -> !given.inverted())
                .flatMap(given -> given.words().stream()
                        .filter(AmbientOutsideTheBoundingSet::isName)
                        .<Problem>mapMulti((word, found) -> KeptBack.by(bounding, word::equalsIgnoreCase)
                                .map(keeper -> TEXT.at(line.place(), word + " is given here")
                                        .and(keeper.place(), "and this leaves it out"))
                                .ifPresent(found))
                        .findFirst());
    }

    /** One by its number may be in the other list by its name. */
    private static boolean isName(String word) {
        return !Character.isDigit(word.charAt(0));
    }
}
