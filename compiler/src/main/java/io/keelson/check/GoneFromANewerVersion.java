package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.FactValue;
import io.keelson.fact.Facts;
import io.keelson.fact.Presence;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the target has for the last time: an upgrade takes it away. */
final class GoneFromANewerVersion implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T015",
            "gone-from-a-newer-version",
            Severity.NOTE,
            "A newer version than the target's has this no longer",
            "It works until an upgrade and then stops, mostly without a word: systemd and the Go runtime pass over what they do not know. A sysctl fails, a mount with an option that the kernel does not know is refused, a removed value of GODEBUG ends the program.",
            "Take it out before the target is upgraded.",
            "systemd NEWS; kernel sources 5.10 to 7.3; Go release notes");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return UsedFacts.all(standard)
                .filter(used -> used.presence() == Presence.THERE)
                .filter(used -> !used.isTakenWhereGone())
                .mapMulti((used, found) ->
                        standard.target().version(used.fact().platform()).ifPresent(has -> check(used, has, found)));
    }

    private static void check(UsedFact used, Version has, Consumer<Problem> found) {
        Fact fact = used.fact();
        List<Problem> ofValues = used.texts().stream()
                .<Problem>mapMulti((text, each) -> leaving(fact, text.text(), has)
                        .map(row -> problem(
                                text.place(),
                                OnTarget.named(used.name(), row.value()),
                                row.until().orElseThrow(),
                                fact,
                                row.instead()))
                        .ifPresent(each))
                .toList();
        ofValues.forEach(found);
        if (ofValues.isEmpty()) {
            fact.until()
                    .filter(gone -> has.compareTo(gone) < 0)
                    .map(gone -> problem(used.namePlace(), used.name(), gone, fact, fact.instead()))
                    .ifPresent(found);
        }
    }

    /** The row of a value that this version takes and a later one does not. */
    private static Optional<FactValue> leaving(Fact fact, String text, Version has) {
        return Facts.builtIn().values(fact.table(), fact.key()).stream()
                .filter(row -> row.until().isPresent() && row.existsOn(has) && row.matches(text))
                .findFirst();
    }

    private static Problem problem(Place place, String name, Version gone, Fact fact, Optional<String> instead) {
        Problem problem = TEXT.at(place, name + " is gone from " + fact.platform() + " " + gone + " on");
        if (place.span().isEmpty()) {
            return problem.fix(OnTarget.drop(place));
        }
        return instead.map(other -> problem.fix("Move to " + other + " by then."))
                .orElse(problem);
    }
}
