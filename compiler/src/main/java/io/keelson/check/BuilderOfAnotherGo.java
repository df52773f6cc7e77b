package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ImageRef;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is checked for one Go and built with another. */
final class BuilderOfAnotherGo implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T014",
            "builder-of-another-go",
            Severity.WARNING,
            "The image is built with another Go than the target says",
            "What this Go knows, its flags, variables and limits, is judged by target.go; the binary gets the runtime of the builder. One of the two is out of date.",
            "Make target.go and the tag of docker.builder the same.",
            "docs/spec.md; https://hub.docker.com/_/golang");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** Of a tag such as 1.22.3-bookworm the part that target.go has, too. */
    private static final Pattern GOLANG = Pattern.compile("(?:.*/)?golang:([0-9]+\\.[0-9]+)(?:[.-].*)?");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(Keys.DOCKER_BUILDER, Keys.TARGET_GO, BuilderOfAnotherGo::check);
    }

    private static Optional<Problem> check(Setting<ImageRef> builder, Setting<Version> target) {
        Matcher tag = GOLANG.matcher(builder.value().toString());
        if (!tag.matches() || isOf(Version.parse(tag.group(1)), target.value())) {
            return Optional.empty();
        }
        return Optional.of(TEXT.at(builder.place(), "this builds with Go " + tag.group(1))
                .and(target.place(), "and Go " + target.value() + " is what is checked for"));
    }

    /** A target may say the patch release, too. */
    private static boolean isOf(Version tag, Version target) {
        String whole = target.toString();
        return whole.equals(tag.toString()) || whole.startsWith(tag + ".");
    }
}
