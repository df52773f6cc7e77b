package io.keelson.check;

import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ImageRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What images of known names bring for a program that is put into them. Of any other image nothing is known. Sources: the
 * image definitions of docker-library (alpine, busybox, golang), GoogleContainerTools/distroless and Chainguard.
 *
 * @param name the repository, without the registry and the folder that Docker fills in
 * @param tags of these variants; an image by digest alone has the empty tag
 * @param loader the dynamic loader in it
 * @param isBare whether there is no program in it at all
 */
record KnownImage(Pattern name, Pattern tags, Loader loader, boolean isBare) {
    /** Which C library's dynamic loader there is. */
    enum Loader {
        NONE,
        MUSL
    }

    private static final String ANY = ".*";
    private static final List<KnownImage> BASES = List.of(
            of("scratch", ANY, Loader.NONE, true),
            // The debug variants and those with an unknown tag may have a shell.
            of("gcr\\.io/distroless/static(-debian[0-9]+)?", "(latest|nonroot)(-[a-z0-9]+)?", Loader.NONE, true),
            of("gcr\\.io/distroless/static(-debian[0-9]+)?", ANY, Loader.NONE, false),
            of("cgr\\.dev/chainguard/static", "latest", Loader.NONE, true),
            // Its one program is static.
            of("busybox", "(.+-)?(musl|uclibc)", Loader.NONE, false),
            of("alpine", ANY, Loader.MUSL, false));

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

    /** The builder, where it is Go's image of Alpine, which has no C compiler. */
    static Optional<Setting<ImageRef>> golangOfAlpine(Standard standard) {
        return standard.get(Keys.DOCKER_BUILDER)
                .filter(builder ->
                        GOLANG_OF_ALPINE.matcher(plain(builder.value())).matches());
    }

    private static String plain(ImageRef image) {
        return FILLED_IN.matcher(image.toString()).replaceFirst("");
    }

    private static KnownImage of(String name, String tags, Loader loader, boolean isBare) {
        return new KnownImage(Pattern.compile(name), Pattern.compile(tags), loader, isBare);
    }
}
