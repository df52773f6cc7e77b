package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** An image that nothing is built in. */
final class BuilderWithoutABuild implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B018",
            "builder-without-a-build",
            Severity.WARNING,
            "Nothing is built in this image",
            "The Dockerfile has a stage for go build only where the spec says what is built. Without build: the image is made of its base alone, and no program is in it.",
            "Say what is built, build.package: ./cmd/NAME, or drop the builder.",
            "docs/spec.md");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isBuilt = standard.settings().hasWithin("build")
                || standard.unknown().stream().anyMatch(key -> key.section().equals("build"));
        return isBuilt
                ? Stream.empty()
                : standard.get(Keys.DOCKER_BUILDER).stream()
                        .map(builder -> TEXT.at(builder.place(), "no stage of the Dockerfile is made from this"));
    }
}
