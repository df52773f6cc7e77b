package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** A library where a program is started. */
final class NoProgramIsBuilt implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B021",
            "no-program-is-built",
            Severity.WARNING,
            "What is built here is no program",
            "The build modes archive, c-archive, c-shared, plugin and shared make libraries for other programs: what a unit or an image starts would not be one of them. With shared the build itself fails, as the script gives its output a name.",
            "Build it with exe or pie.",
            "go help buildmode; go help build, -o");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.BUILDMODE).filter(mode -> !mode.value().isProgram()).stream()
                .flatMap(mode -> started(standard).stream()
                        .map(by -> TEXT.at(mode.place(), mode.value() + " makes a library")
                                .and(by, "and this is to start a program")
                                .replace("exe")));
    }

    private static Optional<Place> started(Standard standard) {
        return standard.get(Keys.service("ExecStart"))
                .map(Setting::place)
                .or(() -> standard.get(Keys.DOCKER_BASE).map(Setting::place));
    }
}
