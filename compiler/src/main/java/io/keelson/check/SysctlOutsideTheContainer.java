package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.fact.Namespace;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A setting of the host for a service that runs in a container only. */
final class SysctlOutsideTheContainer implements Rule {
    /** A new namespace begins with what the first one has of these. Tried on kernel 6.1; source: net/ipv4/tcp_ipv4.c. */
    private static final Pattern COPIED =
            Pattern.compile("net\\.ipv4\\.(?:conf\\..*|ip_forward|tcp_rmem|tcp_wmem|tcp_congestion_control)");

    private static final RuleText TEXT = new RuleText(
            "KEEL-N009",
            "sysctl-outside-the-container",
            Severity.NOTE,
            "The container does not see this sysctl",
            "A container has a network namespace of its own, which starts with the kernel's values for most keys of net: what sysctl.d sets on the host does not hold in it. An image cannot set it either.",
            "Give it to the container: docker run --sysctl KEY=VALUE, or the securityContext of its pod.",
            "network_namespaces(7); https://docs.docker.com/reference/cli/docker/container/run/#sysctl; net/core/sysctl_net_core.c, net_defaults_init_net");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings().within("docker").findFirst().stream()
                .filter(image -> runsOnlyThere(standard))
                .flatMap(image -> standard.settings()
                        .within("sysctl")
                        .filter(setting -> !COPIED.matcher(setting.key().name()).matches())
                        .filter(setting -> Facts.builtIn()
                                .sysctl(setting.key().name())
                                .flatMap(fact -> fact.namespace(standard.target()))
                                .filter(Namespace.NET::equals)
                                .isPresent())
                        .map(setting -> TEXT.at(setting.namePlace(), "this is set on the host")
                                .and(image.place(), "and the service runs in a container")
                                .fix("Give it to the container: docker run --sysctl "
                                        + setting.key().name() + "=" + setting.value()
                                        + ", or the securityContext of its pod.")));
    }

    private static boolean runsOnlyThere(Standard standard) {
        return !standard.settings().hasWithin("systemd", "Service")
                && standard.unknown().stream().noneMatch(key -> key.section().equals("systemd"));
    }
}
