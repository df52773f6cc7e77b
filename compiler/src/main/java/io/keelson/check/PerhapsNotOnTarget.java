package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.FactValue;
import io.keelson.fact.Facts;
import io.keelson.fact.Presence;
import io.keelson.fact.Target;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the target's version has not, where its maker adds to old versions what later ones brought. */
final class PerhapsNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T012",
            "perhaps-not-on-target",
            Severity.NOTE,
            "The target may lack this",
            "Its version is too old for it, but the makers of this distribution carry back what later versions brought, and no table says whether they did here.",
            "Try it on such a host: systemd-analyze verify, sysctl -w or mount tell.",
            "docs/facts.md");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return UsedFacts.all(standard).mapMulti((used, found) -> check(used, standard.target(), found));
    }

    private static void check(UsedFact used, Target target, Consumer<Problem> found) {
        Fact fact = used.fact();
        if (used.presence() == Presence.PERHAPS) {
            found.accept(problem(used.namePlace(), used.name(), fact.since(), fact.until(), fact, target));
            return;
        }
        used.texts()
                .forEach(text -> Facts.builtIn()
                        .value(fact, text.text(), target, Presence.PERHAPS)
                        .map(value -> problem(text.place(), used.name(), value, fact, target))
                        .ifPresent(found));
    }

    private static Problem problem(Place place, String name, FactValue value, Fact fact, Target target) {
        return problem(place, OnTarget.named(name, value.value()), value.since(), value.until(), fact, target);
    }

    private static Problem problem(
            Place place, String name, Optional<Version> since, Optional<Version> until, Fact fact, Target target) {
        return TEXT.at(place, name + OnTarget.when(since, until, fact.platform(), target));
    }
}
