package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.fact.Namespace;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** What belongs to the host, in a spec for a container. */
final class NotInContainer implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T010",
            "not-in-container",
            Severity.ERROR,
            "A container cannot set this",
            "A container shares the kernel and the mounts of its host. Only what its own namespaces hold is its own: of the sysctls most of net and those of ipc.",
            "Set it on the host, in a spec of the host's own.",
            "namespaces(7); docker run(1), --sysctl; opencontainers/runc libcontainer/configs/validate");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        if (!SharedHost.isContainer(standard)) {
            return Stream.empty();
        }
        Stream<Problem> sysctls =
                standard.settings().within("sysctl").flatMap(setting -> sysctl(setting, standard).stream());
        Stream<Problem> mounts = standard.mounts().stream()
                .flatMap(mount -> standard.get(Keys.mountDevice(mount.point().toString())).stream())
                .map(device -> problem(device, device.key().path().get(1) + " is mounted by the host"));
        return Stream.concat(sysctls, mounts);
    }

    private static Optional<Problem> sysctl(Setting<?> setting, Standard standard) {
        String key = setting.key().name();
        return Facts.builtIn()
                .sysctl(key)
                .flatMap(fact -> fact.namespace(standard.target()))
                .filter(namespace -> !namespace.isContainers())
                .map(namespace -> problem(
                        setting,
                        namespace == Namespace.NET_FIRST
                                ? key + " is read-only but in the first network namespace"
                                : key + " belongs to the kernel of the host"));
    }

    private static Problem problem(Setting<?> setting, String message) {
        Place place = setting.namePlace();
        Problem problem = TEXT.at(place, message);
        return place.span().isEmpty() ? problem.fix(OnTarget.drop(place)) : problem;
    }
}
