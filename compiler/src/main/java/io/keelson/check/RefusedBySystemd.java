package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two settings of which each is right, and which systemd takes in no unit together. */
final class RefusedBySystemd implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U036",
            "refused-by-systemd",
            Severity.ERROR,
            "systemd refuses a service with these two settings",
            "Each of the two is fine alone. With both the unit has a bad setting: it is not loaded, and cannot be started.",
            "Drop one of the two.",
            "systemd 252, 257 and 262 src/core/service.c, service_verify; systemd-analyze verify");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** What a unit may not have beside another directive. */
    private record Pair(String directive, Pattern values, String beside, Pattern besideValues) {
        static Pair of(String directive, String values, String beside, String besideValues) {
            return new Pair(directive, Pattern.compile(values), beside, Pattern.compile(besideValues));
        }
    }

    /** Restart= of a oneshot service has a rule of its own, {@link OneshotRestartsAlways}. */
    private static final List<Pair> PAIRS = List.of(
            Pair.of("RestartForceExitStatus", ".+", "Type", "oneshot"),
            Pair.of("ExitType", "cgroup", "Type", "oneshot"),
            Pair.of("KillMode", "process|none", "PAMName", ".+"),
            Pair.of("PrivateUsers", ".+", "UserNamespacePath", ".+"));

    @Override
    public Stream<Problem> check(Standard standard) {
        return Stream.concat(PAIRS.stream().flatMap(pair -> check(standard, pair)), nameless(standard));
    }

    private static Stream<Problem> check(Standard standard, Pair pair) {
        return last(standard, pair.directive(), pair.values())
                .flatMap(one -> last(standard, pair.beside(), pair.besideValues())
                        .map(other -> TEXT.at(
                                        one.place(),
                                        pair.directive() + "=" + one.value().last())
                                .and(
                                        other.place(),
                                        "beside " + pair.beside() + "="
                                                + other.value().last())));
    }

    private static Stream<Problem> nameless(Standard standard) {
        return standard.lacks(Keys.service("BusName"))
                ? last(standard, "Type", Pattern.compile("dbus"))
                        .map(type -> TEXT.at(type.place(), "and no BusName")
                                .fix("Set systemd.Service.BusName to the name that the service takes on the bus."))
                : Stream.empty();
    }

    private static Stream<Setting<Directive>> last(Standard standard, String directive, Pattern values) {
        return standard.get(Keys.service(directive)).stream()
                .filter(one -> values.matcher(one.value().last()).matches())
                .filter(one -> Switch.off(standard, directive).isEmpty());
    }
}
