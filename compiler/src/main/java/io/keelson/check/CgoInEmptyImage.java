package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ImageRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A binary that may need a C library, and none is there. */
final class CgoInEmptyImage implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B012",
            "cgo-in-empty-image",
            Severity.NOTE,
            "With cgo the binary may not start in an image without its C library",
            "With CGO_ENABLED=1 the packages net and os/user call the C library, and such a binary needs its dynamic loader, which an image made from scratch or for static binaries does not have, and one with musl neither if it was linked with glibc: no such file or directory. Whether the service uses them cannot be seen here.",
            "Set CGO_ENABLED: 0, link with -linkmode=external -extldflags=-static, or choose a base image that has the C library of the builder.",
            "https://pkg.go.dev/net#hdr-Name_Resolution; readelf -l of a binary built so");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return Stream.concat(
                standard.both(Keys.build("CGO_ENABLED"), Keys.DOCKER_BASE, (cgo, base) -> check(standard, cgo, base)),
                byDefault(standard).stream());
    }

    /** Go's image of Debian has a C compiler, and then cgo is on unless somebody says otherwise. */
    private static Optional<Problem> byDefault(Standard standard) {
        boolean isOn = standard.lacks(Keys.build("CGO_ENABLED"))
                && standard.lacks(Keys.build("GOARCH"))
                && standard.settings().hasWithin("build")
                && KnownImage.isBuiltWithGlibc(standard);
        List<ToolWords.Word> words = ToolWords.ofLinker(standard);
        return standard.get(Keys.DOCKER_BASE)
                .filter(base ->
                        isOn && !isStatic(words) && Pie.place(standard, words).isEmpty())
                .flatMap(base -> KnownImage.of(base.value())
                        .map(image -> TEXT.at(
                                base.place(),
                                "nothing switches cgo off, and this has "
                                        + (image.loader() == KnownImage.Loader.NONE ? "no C library" : "musl"))));
    }

    private static Optional<Problem> check(Standard standard, Setting<String> cgo, Setting<ImageRef> base) {
        List<ToolWords.Word> words = ToolWords.ofLinker(standard);
        if (!cgo.value().equals("1")
                || isStatic(words)
                || Pie.place(standard, words).isPresent()) {
            return Optional.empty();
        }
        return KnownImage.of(base.value())
                .map(KnownImage::loader)
                .filter(loader -> loader == KnownImage.Loader.NONE || KnownImage.isBuiltWithGlibc(standard))
                .map(loader -> loader == KnownImage.Loader.NONE
                        ? TEXT.at(cgo.place(), "this may need a C library").and(base.place(), "and this has none")
                        : TEXT.at(cgo.place(), "this may need glibc").and(base.place(), "and this has musl"));
    }

    /** Whether the binary needs no C library where it runs. */
    static boolean isStatic(List<ToolWords.Word> words) {
        return words.stream()
                .filter(word -> word.name().matches("--?extldflags"))
                .flatMap(ToolWords::inside)
                .anyMatch(List.of("-static", "-static-pie")::contains);
    }
}
