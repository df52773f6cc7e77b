package io.keelson.check;

import io.keelson.fact.FactValue;
import io.keelson.fact.Facts;
import io.keelson.fact.Presence;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A value that the target's version of its consumer does not take. */
final class ValueNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T004",
            "value-not-on-target",
            Severity.ERROR,
            "The target does not take this value",
            "systemd drops a line with a word that it does not know and the default stays, which is seldom the nearest value; the kernel refuses the write; go build stops; a Go program ends at start.",
            "Write a value that the target takes.",
            "systemd NEWS; string tables of systemd 247 to 262; doc/godebug.md of Go 1.27; internal/goexperiment/flags.go of Go 1.19 to 1.27; kernel sources 5.10 to 7.3");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Facts facts = Facts.builtIn();
        return UsedFacts.all(standard)
                // Go looks at the value of a key that it has no longer: it may end the program.
                .filter(used -> used.fact().table().equals("godebug") || used.presence() == Presence.THERE)
                .mapMulti((used, found) -> used.texts()
                        .forEach(text -> facts.missingValue(used.fact(), text.text(), standard.target())
                                .map(value -> problem(used, text, value, standard))
                                .ifPresent(found)));
    }

    private static Problem problem(UsedFact used, UsedFact.Text text, FactValue value, Standard standard) {
        String name = OnTarget.named(used.name(), value.value());
        String when = OnTarget.when(value.since(), value.until(), used.fact().platform(), standard.target());
        String effect = value.effect().equals("fatal") ? ": the program ends at start" : "";
        Problem problem = TEXT.at(text.place(), name + when + effect);
        if (text.place().span().isEmpty()) {
            return problem.fix(OnTarget.drop(text.place()));
        }
        return value.instead()
                .map(other -> text.text().equals(value.value()) ? problem.replace(other) : problem)
                .map(mended -> mended.fix("Write " + value.instead().orElseThrow() + " instead."))
                .orElse(problem);
    }
}
