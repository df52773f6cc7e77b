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

/** Says since or until when something exists, and what the target has. */
final class OnTarget {
    private OnTarget() {}

    /** @param name what is missing there, as it was written */
    static Problem problem(RuleText text, Place place, String name, Fact fact, Target target) {
        String when = Facts.builtIn()
                .whyNot(fact, target)
                .map(why -> " is not on " + target.os().orElseThrow() + ": " + why)
                .orElseGet(() -> when(fact.since(), fact.until(), fact.platform(), target));
        Problem problem = text.at(place, name + when);
        if (place.span().isEmpty()) {
            return problem.fix(drop(place));
        }
        return fact.instead()
                .map(other -> problem.fix("Use " + other + " instead."))
                .orElse(problem);
    }

    /** {@code Type=notify-reload}, {@code GO386 387}. */
    static String named(String name, String value) {
        return name.endsWith("=") ? name + value : name + " " + value;
    }

    /** How to get rid of what a standard brings. */
    static String drop(Place place) {
        return "Drop what is inherited, with unset: [" + place.key() + "].";
    }

    /** {@code " needs systemd 254, debian-12 has 252"}. */
    static String when(Optional<Version> since, Optional<Version> until, Platform platform, Target target) {
        Optional<Version> has = target.version(platform);
        boolean isTooNew = since.filter(first ->
                        has.filter(version -> version.compareTo(first) < 0).isPresent())
                .isPresent();
        String when = isTooNew
                ? " needs " + platform + " " + since.orElseThrow()
                : until.map(gone -> " is gone since " + platform + " " + gone).orElse(" does not exist");
        return when
                + has.map(version -> ", " + owner(version, platform, target) + " has " + version)
                        .orElse(target.os().isPresent() ? " there" : "");
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
