package io.keelson.value;

import java.util.Optional;

/**
 * Whom an image starts its program as, and in which group: {@code 65532}, {@code app}, {@code 65532:65532}. Source:
 * Dockerfile reference, USER.
 *
 * @param group empty for the user's own, or root's where the image knows none
 */
public record ImageUser(UnixUser user, Optional<UnixUser> group) {
    public static ImageUser parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new ImageUser(UnixUser.parse(text), Optional.empty())
                : new ImageUser(
                        UnixUser.parse(text.substring(0, colon)),
                        Optional.of(UnixUser.parse(text.substring(colon + 1))));
    }

    @Override
    public String toString() {
        return user + group.map(its -> ":" + its).orElse("");
    }
}
