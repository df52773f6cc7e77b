package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ImageRef;
import java.util.Optional;
import java.util.stream.Stream;

/** A C library from before the one that the binary was linked with. */
final class BaseOlderThanItsBuilder implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B016",
            "base-older-than-its-builder",
            Severity.WARNING,
            "The image has an older C library than the builder",
            "With cgo the binary asks for functions of the C library in the versions that the builder has. glibc runs what an older one was linked with, and never the other way round: version GLIBC_2.34 not found.",
            "Take a builder and a base of the same release, or CGO_ENABLED: 0.",
            "ld.so(8); https://sourceware.org/glibc/wiki/FAQ; packages.debian.org, libc6");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isCgo = standard.get(Keys.build("CGO_ENABLED"))
                .filter(cgo -> cgo.value().equals("1"))
                .isPresent();
        return isCgo && !CgoInEmptyImage.isStatic(ToolWords.ofLinker(standard))
                ? standard.both(Keys.DOCKER_BUILDER, Keys.DOCKER_BASE, BaseOlderThanItsBuilder::check)
                : Stream.empty();
    }

    private static Optional<Problem> check(Setting<ImageRef> builder, Setting<ImageRef> base) {
        return KnownImage.release(builder.value())
                .flatMap(newer -> KnownImage.release(base.value())
                        .filter(older -> older.compareTo(newer) < 0)
                        .map(older -> TEXT.at(base.place(), "this has glibc " + older.glibc())
                                .and(builder.place(), "and this links with " + newer.glibc())));
    }
}
