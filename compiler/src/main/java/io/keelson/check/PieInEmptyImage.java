package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The binary would not start in its image. */
final class PieInEmptyImage implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B003",
            "pie-in-empty-image",
            Severity.ERROR,
            "A PIE does not start in an empty image",
            "Even with CGO_ENABLED=0 a PIE names the dynamic loader as its interpreter (/lib64/ld-linux-x86-64.so.2 on amd64), and an image made from scratch has no such file: the container ends at once with: no such file or directory.",
            "Set build.buildmode: exe, or choose a base image that has a C library.",
            "readelf -l of a binary built so; https://pkg.go.dev/cmd/go#hdr-Build_modes");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Place> pie = Pie.place(standard, ToolWords.ofLinker(standard));
        return standard.get(Keys.DOCKER_BASE).stream()
                .filter(base -> base.value().toString().equals("scratch"))
                .flatMap(base -> pie.stream()
                        .filter(place -> !mayBeStatic(standard))
                        .map(place -> TEXT.at(place, "this binary needs a dynamic loader")
                                .and(base.place(), "and this image has none")));
    }

    /** Only the external linker reads -extldflags; go build may take it by itself where cgo is not off. */
    private static boolean mayBeStatic(Standard standard) {
        List<ToolWords.Word> words = ToolWords.ofLinker(standard);
        boolean isStatic = words.stream()
                .filter(word -> word.name().equals("-extldflags"))
                .flatMap(ToolWords::inside)
                .anyMatch(List.of("-static", "-static-pie")::contains);
        Optional<String> linkmode = words.stream()
                .filter(word -> word.name().equals("-linkmode"))
                .map(ToolWords.Word::value)
                .findFirst();
        boolean isInternal = standard.get(Keys.build("CGO_ENABLED"))
                .filter(cgo -> cgo.value().equals("0"))
                .isPresent();
        return isStatic
                && linkmode.filter(mode -> !mode.equals("auto"))
                        .map("external"::equals)
                        .orElse(!isInternal);
    }
}
