package io.keelson.check;

import io.keelson.fact.FactValue;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import java.util.List;
import java.util.stream.Stream;

/** An experiment that no toolchain has. */
final class UnknownGoExperiment implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B024",
            "unknown-go-experiment",
            Severity.WARNING,
            "No Go knows this experiment",
            "The go command stops before it builds anything: unknown GOEXPERIMENT. An experiment that became the default, or was given up, is unknown again to the versions after that.",
            "Drop it, or write an experiment that the toolchain has: go doc internal/goexperiment.Flags lists them.",
            "Go internal/buildcfg/exp.go, internal/goexperiment/flags.go of Go 1.19 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        if (standard.lacks(Experiment.KEY)) {
            return Stream.empty();
        }
        List<String> known = Facts.builtIn().values("gobuild", Experiment.KEY.name()).stream()
                .map(FactValue::value)
                .toList();
        return Experiment.all(standard)
                .filter(one -> !known.contains(one.name()))
                .map(one -> problem(one, known));
    }

    private static Problem problem(Experiment one, List<String> known) {
        Problem problem = TEXT.at(one.place(), "no Go from 1.19 to 1.27 has " + one.name());
        return Suggestions.nearest(one.name(), known)
                .map(near -> problem.fix("Did you mean " + near + "?"))
                .orElse(problem);
    }
}
