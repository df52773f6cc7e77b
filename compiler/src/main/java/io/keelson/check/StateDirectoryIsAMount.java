package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Mount;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Map;
import java.util.stream.Stream;

/** A directory that systemd moves, and cannot. */
final class StateDirectoryIsAMount implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U022",
            "state-directory-is-a-mount",
            Severity.ERROR,
            "systemd cannot move a mount into its private folder",
            "For a dynamic user systemd moves /var/lib/NAME to /var/lib/private/NAME and puts a link in its place, as it does below /var/cache and /var/log. A mount point cannot be moved: the service does not start, with status=238/STATE_DIRECTORY, 239/CACHE_DIRECTORY or 240/LOGS_DIRECTORY and: device or resource busy.",
            "Mount the folder in private instead, or set DynamicUser: false and name a User who exists.",
            "systemd.exec(5), DynamicUser=, StateDirectory=; systemd 252 src/core/execute.c, setup_exec_directory");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** RuntimeDirectory is in memory, and is not moved. */
    private static final Map<String, String> MOVED =
            Map.of("StateDirectory", "/var/lib/", "CacheDirectory", "/var/cache/", "LogsDirectory", "/var/log/");

    @Override
    public Stream<Problem> check(Standard standard) {
        return Sandbox.dynamicUser(standard).stream()
                .flatMap(user -> standard.mounts().stream()
                        .filter(mount -> !DataMount.has(mount, "noauto"))
                        .flatMap(mount -> check(standard, mount, user)));
    }

    private static Stream<Problem> check(Standard standard, Mount mount, Setting<Directive> user) {
        String point = mount.point().toString();
        return MOVED.entrySet().stream()
                .filter(moved -> point.startsWith(moved.getValue()))
                .flatMap(moved -> {
                    String name = point.substring(moved.getValue().length());
                    return Paths.folders(standard, moved.getKey())
                            .filter(made -> made.path().equals(name))
                            .limit(1)
                            .map(made -> TEXT.at(made.place(), "systemd moves " + point + " for this")
                                    .and(DataMount.devicePlace(standard, mount), "and a mount stands there")
                                    .and(user.place(), "by this")
                                    .fix("Mount " + moved.getValue() + "private/" + name + " instead of " + point
                                            + ", or set DynamicUser: false and name a User who exists."));
                });
    }
}
