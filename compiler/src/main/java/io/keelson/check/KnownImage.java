package io.keelson.check;

import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ImageRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What images of known names bring for a program that is put into them. Of any other image nothing is known. Sources: the
 * image definitions of docker-library (alpine, busybox, golang), GoogleContainerTools/distroless and Chainguard.
 *
 * @param name the repository, without the registry and the folder that Docker fills in
 * @param tags of these variants; an image by digest alone has the empty tag
 * @param loader the dynamic loader in it
 * @param isBare whether there is no program in it at all
 * @param hasZones whether it has the files of tzdata
 */
record KnownImage(Pattern name, Pattern tags, Loader loader, boolean isBare, boolean hasZones) {
    /** Which C library's dynamic loader there is. */
    enum Loader {
        NONE,
        MUSL
    }

    private static final String ANY = ".*";
    private static final List<KnownImage> BASES = List.of(
            of("scratch", ANY, Loader.NONE, true, false),
            // The debug variants and those with an unknown tag may have a shell.
            of("gcr\\.io/distroless/static(-debian[0-9]+)?", "(latest|nonroot)(-[a-z0-9]+)?", Loader.NONE, true, true),
            of("gcr\\.io/distroless/static(-debian[0-9]+)?", ANY, Loader.NONE, false, true),
            of("cgr\\.dev/chainguard/static", "latest", Loader.NONE, true, true),
            // Its one program is static.
            of("busybox", "(.+-)?(musl|uclibc)", Loader.NONE, false, false),
            of("alpine", ANY, Loader.MUSL, false, false));

    private static final Pattern FILLED_IN = Pattern.compile(
            "^((index\\.)?docker\\.io/(library/)?|library/|public\\.ecr\\.aws/docker/library/|mirror\\.gcr\\.io/library/)");
    private static final Pattern GOLANG_OF_DEBIAN = Pattern.compile(
            "golang:(latest|[0-9][0-9a-z.]*)?(-?(stretch|buster|bullseye|bookworm|trixie))?(@.*)?|golang");
    private static final Pattern GOLANG_OF_ALPINE = Pattern.compile("golang:([0-9][0-9a-z.]*-)?alpine[0-9.]*(@.*)?");

    /** The image that the binary is put into, where it is a known one. */
    static Optional<KnownImage> of(ImageRef image) {
        String plain = plain(image);
        int digest = plain.indexOf('@');
        String tagged = digest < 0 ? plain : plain.substring(0, digest);
        int colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
        String name = colon < 0 ? tagged : tagged.substring(0, colon);
        String implied = digest < 0 ? "latest" : "";
        String tag = colon < 0 ? implied : tagged.substring(colon + 1);
        return BASES.stream()
                .filter(base -> base.name.matcher(name).matches())
                .filter(base -> base.tags.matcher(tag).matches())
                .findFirst();
    }

    /** Whether go build runs beside glibc: without a builder the Dockerfile takes golang, which is made of Debian. */
    static boolean isBuiltWithGlibc(Standard standard) {
        return standard.get(Keys.DOCKER_BUILDER)
                .map(builder -> GOLANG_OF_DEBIAN.matcher(plain(builder.value())).matches())
                .orElse(standard.lacks(Keys.DOCKER_BUILDER));
    }

    /** The release of Debian that an image is made of, where its name says it. */
    static Optional<Release> release(ImageRef image) {
        String plain = plain(image);
        return Stream.of(Release.values())
                .filter(release -> release.names.matcher(plain).matches())
                .findFirst();
    }

    /** Releases of Debian, by their age, and the images that are made of each. */
    enum Release {
        BUSTER("2.28", "buster", "10"),
        BULLSEYE("2.31", "bullseye", "11"),
        BOOKWORM("2.36", "bookworm", "12"),
        TRIXIE("2.41", "trixie", "13");

        private final String glibc;
        private final Pattern names;

        Release(String glibc, String name, String number) {
            this.glibc = glibc;
            this.names = Pattern.compile("golang:(.+-)?" + name + "(@.*)?|debian:(" + name + "|" + number
                    + ")([.-].*)?(@.*)?|gcr\\.io/distroless/(base|base-nossl|cc)-debian" + number + "([:@].*)?");
        }

        /** The version of its C library. Source: packages.debian.org, libc6. */
        String glibc() {
            return glibc;
        }
    }

    /** The builder, where it is Go's image of Alpine, which has no C compiler. */
    static Optional<Setting<ImageRef>> golangOfAlpine(Standard standard) {
        return standard.get(Keys.DOCKER_BUILDER)
                .filter(builder ->
                        GOLANG_OF_ALPINE.matcher(plain(builder.value())).matches());
    }

    private static String plain(ImageRef image) {
        return FILLED_IN.matcher(image.toString()).replaceFirst("");
    }

    private static KnownImage of(String name, String tags, Loader loader, boolean isBare, boolean hasZones) {
        return new KnownImage(Pattern.compile(name), Pattern.compile(tags), loader, isBare, hasZones);
    }
}
