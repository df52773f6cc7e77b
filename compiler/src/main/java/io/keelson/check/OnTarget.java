package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Target;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.standard.Setting;

/** Says since or until when a fact holds, and what the target has. */
final class OnTarget {
    private OnTarget() {}

    static Problem problem(RuleText text, Setting<?> setting, Fact fact, Target target) {
        return problem(text, setting.place(), fact, target);
    }

    static Problem problem(RuleText text, Place place, Fact fact, Target target) {
        String name = fact.platform().toString();
        String has = target.version(fact.platform())
                .map(version -> target.os().map(os -> os + " has " + version).orElse("the target has " + version))
                .orElse("the target is without it");
        boolean isTooNew = fact.since()
                .flatMap(since -> target.version(fact.platform()).map(version -> since.compareTo(version) > 0))
                .orElse(false);
        String when = isTooNew
                ? "needs " + name + " " + fact.since().orElseThrow()
                : fact.until()
                        .map(until -> "is gone since " + name + " " + until)
                        .orElse("does not exist");
        Problem problem = text.at(place, when + "; " + has);
        return fact.replacedBy()
                .map(other -> problem.fix("Use " + other + " instead."))
                .orElse(problem);
    }
}
