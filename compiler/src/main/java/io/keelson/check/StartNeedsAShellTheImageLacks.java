package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.Optional;
import java.util.stream.Stream;

/** The container has nothing that its first program could be. */
final class StartNeedsAShellTheImageLacks implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B014",
            "start-needs-a-shell-the-image-lacks",
            Severity.ERROR,
            "ExecStart starts a program that the image has not",
            "ENTRYPOINT of the image is ExecStart. An image made from scratch has nothing but the built binary, and one for static binaries has no shell, env or init either: the container ends at once with: no such file or directory.",
            "Start the built binary itself, or choose a base image that has the program.",
            "docs/spec.md; https://docs.docker.com/reference/dockerfile/#entrypoint");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return find(standard).stream();
    }

    /** Also for the rule that would tell the same line because it starts no built binary. */
    static Optional<Problem> find(Standard standard) {
        return standard.get(Keys.DOCKER_BASE)
                .filter(base ->
                        KnownImage.of(base.value()).filter(KnownImage::isBare).isPresent())
                .filter(base -> isBuilt(standard))
                .flatMap(base -> standard.get(Keys.service("ExecStart"))
                        .filter(start -> start.value().texts().size() == 1)
                        .flatMap(start -> launcher(start.value())
                                .filter(program -> !Launchers.name(program)
                                        .equals(standard.build().output().orElse("")))
                                .map(program -> TEXT.at(start.place(0), "this starts " + program)
                                        .and(base.place(), "and this image has no such file"))));
    }

    /** Only then the image is made for this program, and has an ENTRYPOINT. */
    private static boolean isBuilt(Standard standard) {
        return standard.settings().hasWithin("build");
    }

    private static Optional<String> launcher(Directive start) {
        return start.value(ExecCommand.class)
                .flatMap(ExecCommand::plainWords)
                .map(words -> words.get(0))
                .filter(Launchers::isLauncher);
    }
}
