package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** A job that would never be done. */
final class OneshotRestartsAlways implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U015",
            "oneshot-restarts-always",
            Severity.ERROR,
            "A oneshot service cannot be restarted when it succeeds",
            "systemd refuses a unit of Type=oneshot with Restart=always or on-success: it has a bad setting and cannot be started.",
            "Use Restart: on-failure, or a Timer section for a job that comes back.",
            "systemd 252 src/core/service.c, service_verify; systemd.service(5), Restart=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(Keys.service("Restart"), Keys.service("Type"), OneshotRestartsAlways::check);
    }

    private static Optional<Problem> check(Setting<Directive> restart, Setting<Directive> type) {
        boolean isRefused = restart.value().last().matches("always|on-success")
                && type.value().last().equals("oneshot");
        return isRefused
                ? Optional.of(TEXT.at(restart.place(), "systemd refuses this")
                        .and(type.place(), "for a oneshot service")
                        .replace("on-failure"))
                : Optional.empty();
    }
}
