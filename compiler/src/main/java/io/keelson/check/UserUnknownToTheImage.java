package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ImageRef;
import io.keelson.value.ImageUser;
import io.keelson.value.UnixUser;
import java.util.Optional;
import java.util.stream.Stream;

/** A name that nothing in the image turns into a number. */
final class UserUnknownToTheImage implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B019",
            "user-unknown-to-the-image",
            Severity.ERROR,
            "The image knows no users by name",
            "USER with a name is looked up in /etc/passwd and /etc/group of the image when a container starts. An image made from scratch has neither file, and the container does not start: unable to find user.",
            "Write the number, such as 65532, or choose a base image that has the user.",
            "https://docs.docker.com/reference/dockerfile/#user; OCI runtime-spec, process.user");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(Keys.DOCKER_USER, Keys.DOCKER_BASE, UserUnknownToTheImage::check);
    }

    private static Optional<Problem> check(Setting<ImageUser> user, Setting<ImageRef> base) {
        boolean isNamed = isName(user.value().user())
                || user.value().group().filter(UserUnknownToTheImage::isName).isPresent();
        return isNamed && base.value().toString().equals("scratch")
                ? Optional.of(TEXT.at(user.place(), "nothing says which number this is")
                        .and(base.place(), "in an image without /etc/passwd"))
                : Optional.empty();
    }

    private static boolean isName(UnixUser user) {
        return user.number().isEmpty();
    }
}
