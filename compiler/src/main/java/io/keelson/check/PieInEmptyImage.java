package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** The binary would not start in its image. */
final class PieInEmptyImage implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B003",
            "pie-in-empty-image",
            Severity.ERROR,
            "A PIE does not start in an empty image",
            "Even with CGO_ENABLED=0 a PIE names /lib64/ld-linux-x86-64.so.2 as its interpreter, and an image made from scratch has no such file: the container ends at once with no such file or directory.",
            "Set build.buildmode: exe, or choose a base image that has a C library.",
            "readelf -l of a binary built so; https://pkg.go.dev/cmd/go#hdr-Build_modes");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Place> pie = Pie.place(standard, LinkerWords.of(standard));
        return standard.get(Keys.DOCKER_BASE).stream()
                .filter(base -> base.value().toString().equals("scratch"))
                .flatMap(base -> pie.stream()
                        .filter(place -> !isStaticPie(standard))
                        .map(place -> TEXT.at(place, "this binary needs a dynamic loader")
                                .and(base.place(), "and this image has none")));
    }

    private static boolean isStaticPie(Standard standard) {
        return LinkerWords.of(standard).stream()
                .anyMatch(word ->
                        word.name().equals("-extldflags") && word.value().contains("-static-pie"));
    }
}
