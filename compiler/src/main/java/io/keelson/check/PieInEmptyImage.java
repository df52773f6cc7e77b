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
            "A PIE does not start in an image without its dynamic loader",
            "Even with CGO_ENABLED=0 a PIE names a dynamic loader as its interpreter (glibc's on amd64 is /lib64/ld-linux-x86-64.so.2). An image made from scratch or for static binaries has none, and one with musl has another: the container ends at once with: no such file or directory.",
            "Set build.buildmode: exe, or choose a base image that has glibc.",
            "readelf -l of a binary built so; https://pkg.go.dev/cmd/go#hdr-Build_modes");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return place(standard)
                .flatMap(pie -> standard.get(Keys.DOCKER_BASE)
                        .flatMap(base -> KnownImage.of(base.value())
                                .flatMap(image -> check(standard, pie, base.place(), image))))
                .stream();
    }

    private static Optional<Place> place(Standard standard) {
        List<ToolWords.Word> words = ToolWords.ofLinker(standard);
        return Pie.place(standard, words).filter(place -> !mayBeStatic(standard, words) && !mayNameAnother(words));
    }

    private static Optional<Problem> check(Standard standard, Place pie, Place base, KnownImage image) {
        if (image.loader() == KnownImage.Loader.NONE) {
            return Optional.of(
                    TEXT.at(pie, "this binary needs a dynamic loader").and(base, "and this image has none"));
        }
        // Where Go was built beside musl, its linker names musl's loader.
        return KnownImage.isBuiltWithGlibc(standard)
                ? Optional.of(TEXT.at(pie, "this binary needs the dynamic loader of glibc")
                        .and(base, "and this image has that of musl"))
                : Optional.empty();
    }

    /** The linker's -I, or what it hands to the external one. */
    private static boolean mayNameAnother(List<ToolWords.Word> words) {
        return words.stream()
                .anyMatch(word -> word.name().matches("--?I") || word.value().contains("dynamic-linker"));
    }

    /** Only the external linker reads -extldflags; go build may take it by itself where cgo is not off. */
    private static boolean mayBeStatic(Standard standard, List<ToolWords.Word> words) {
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
