package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Platform;
import io.keelson.fact.Target;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.value.Version;
import java.util.Optional;

/** Says since or until when a fact holds, and what the target has. */
final class OnTarget {
    private OnTarget() {}

    /** @param name what is missing there, as it was written */
    static Problem problem(RuleText text, Place place, String name, Fact fact, Target target) {
        String platform = fact.platform().toString();
        Optional<Version> has = target.version(fact.platform());
        boolean isTooNew = fact.since()
                .filter(since -> has.filter(version -> !fact.existsOn(version) && since.compareTo(version) > 0)
                        .isPresent())
                .isPresent();
        String when = isTooNew
                ? " needs " + platform + " " + fact.since().orElseThrow()
                : fact.until()
                        .map(until -> " is gone since " + platform + " " + until)
                        .orElse(" does not exist");
        String there = has.map(version -> ", " + owner(version, fact.platform(), target) + " has " + version)
                .orElse(target.os().isPresent() ? " there" : "");
        Problem problem = text.at(place, name + when + there);
        if (place.span().isEmpty()) {
            return problem.fix("Drop what is inherited, with unset: [" + place.key() + "].");
        }
        return fact.replacedBy()
                .map(other -> problem.fix("Use " + other + " instead."))
                .orElse(problem);
    }

    /** Whether the target has it not, or nobody knows the target and none that there is has it any more. */
    static boolean isMissing(Fact fact, Target target) {
        Facts facts = Facts.builtIn();
        boolean isGone = fact.until().isPresent()
                && target.version(fact.platform()).isEmpty()
                && facts.targets().stream()
                        .map(os -> Target.ofOs(facts, os))
                        .noneMatch(known -> known.version(fact.platform())
                                .filter(fact::existsOn)
                                .isPresent());
        return isGone || facts.isMissing(fact, target);
    }

    /** The distribution only where the version is its own and not one that was written over it. */
    private static String owner(Version version, Platform platform, Target target) {
        return target.os()
                .filter(os -> Target.ofOs(Facts.builtIn(), os)
                        .version(platform)
                        .filter(version::equals)
                        .isPresent())
                .orElse("the target");
    }
}
