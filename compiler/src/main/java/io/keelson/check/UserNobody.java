package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;

/** A service as the user that stands for nobody. */
final class UserNobody implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U050",
            "user-nobody",
            Severity.WARNING,
            "The service shares its user with everything that has none",
            "nobody owns what the kernel cannot map to a user: files of NFS and of other user namespaces. Each service that runs as nobody may signal and trace the others and read their files; systemd warns that this is not safe.",
            "Set DynamicUser: yes, or a User of the service's own.",
            "systemd.exec(5), User=; systemd 257 src/core/load-fragment.c, config_parse_user_group_compat");

    /** By name and by number, which is the same on all of Debian, Fedora and what comes from them. */
    private static final Set<String> NOBODY = Set.of("nobody", "65534");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("User"))
                .filter(user -> NOBODY.contains(user.value().last()))
                .map(user -> TEXT.at(user.place(), "this is every service that nobody gave a user"))
                .stream();
    }
}
