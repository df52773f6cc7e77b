package io.keelson.standard;

import io.keelson.value.ImageRef;
import io.keelson.value.ImageUser;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the container image is made of.
 *
 * @param builder the image that {@code go build} runs in
 * @param base the image that the binary is put into
 * @param user the user of the process, by name or number
 */
public record DockerImage(Optional<ImageRef> builder, Optional<ImageRef> base, Optional<ImageUser> user) {
    private static final Pattern OTHERS = Pattern.compile("[%@$\\\\]");

    public DockerImage {
        if (user.filter(its -> OTHERS.matcher(its.toString()).find()).isPresent()) {
            throw InvalidValue.of("user of an image", user.get(), "a name or number, and :group or not")
                    .because("specifiers are systemd's, and an image knows its own users only, no domain's")
                    .between(List.of(Keys.DOCKER_USER.toString()));
        }
    }

    /** What the settings say of it. */
    public static DockerImage from(Settings settings) {
        return new DockerImage(
                settings.value(Keys.DOCKER_BUILDER),
                settings.value(Keys.DOCKER_BASE),
                settings.value(Keys.DOCKER_USER));
    }

    public boolean isEmpty() {
        return builder.isEmpty() && base.isEmpty() && user.isEmpty();
    }

    /** The same as settings. */
    public Settings settings() {
        return Settings.builder()
                .put(Keys.DOCKER_BUILDER, builder)
                .put(Keys.DOCKER_BASE, base)
                .put(Keys.DOCKER_USER, user)
                .build();
    }
}
