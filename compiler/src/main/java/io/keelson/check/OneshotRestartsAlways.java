package io.keelson.check;

import io.keelson.check.RestartPolicy.End;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** A job that would never be done. */
final class OneshotRestartsAlways implements Rule {
    /** Where on-failure came to oneshot services; some say 245, and no target has 244. */
    private static final Version FIRST = Version.parse("244");

    private static final RuleText TEXT = new RuleText(
            "KEEL-U015",
            "oneshot-restarts-always",
            Severity.ERROR,
            "systemd refuses to restart a oneshot service so",
            "systemd refuses a unit of Type=oneshot with Restart=always or on-success, and before systemd 244 with any other but no: it has a bad setting and cannot be started.",
            "Use Restart: on-failure, or a Timer section for a job that comes back.",
            "systemd 239 and 252 src/core/service.c, service_verify; systemd.service(5), Restart=; https://github.com/systemd/systemd/pull/13754 for the version");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .oneshot()
                .flatMap(type -> afterSuccess(standard, type).or(() -> afterFailure(standard, type)))
                .stream();
    }

    private static Optional<Problem> afterSuccess(Standard standard, Setting<Directive> type) {
        return RestartPolicy.where(standard, policy -> policy.isAfter(End.SUCCESS))
                .map(restart -> TEXT.at(restart.place(), "systemd refuses this")
                        .and(type.place(), "for a oneshot service")
                        .replace(refusesAll(standard) ? "no" : "on-failure"));
    }

    private static Optional<Problem> afterFailure(Standard standard, Setting<Directive> type) {
        return RestartPolicy.where(standard, policy -> policy != RestartPolicy.NO)
                .filter(restart -> refusesAll(standard))
                .map(restart -> old(standard, restart, type));
    }

    /** A standard's Restart is no place where anybody could change it. */
    private static Problem old(Standard standard, Setting<Directive> restart, Setting<Directive> type) {
        String manager = "systemd " + standard.target().systemd().orElseThrow();
        Problem problem = restart.place().span().isPresent()
                ? TEXT.at(restart.place(), manager + " refuses this")
                        .and(type.place(), "for a oneshot service")
                        .replace("no")
                : TEXT.at(type.place(), manager + " refuses a oneshot service")
                        .and(
                                restart.place(),
                                "that is restarted " + restart.value().last());
        return problem.fix("Set systemd.Service.Restart: no, and a Timer section for a job that comes back.");
    }

    /** Not where the makers of a distribution carry back what later versions brought: RHEL 8.7 took this over into its 239. */
    private static boolean refusesAll(Standard standard) {
        Optional<Version> has = standard.target().systemd();
        boolean mayHaveIt = standard.target()
                .os()
                .flatMap(Facts.builtIn()::target)
                .flatMap(os -> os.own("carries"))
                .filter(parts -> parts.contains("systemd"))
                .isPresent();
        return has.isPresent() && !has.get().isAtLeast(FIRST) && !mayHaveIt;
    }
}
