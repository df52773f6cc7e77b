package io.keelson.check;

import io.keelson.check.RestartPolicy.End;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import io.keelson.value.ExitStatuses;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A service that is to be restarted when it fails, and whose commonest way to fail counts as none. */
final class PanicNotRestarted implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U031",
            "panic-not-restarted",
            Severity.WARNING,
            "A Go program that panics is not started again",
            "A panic ends a Go program with the exit status 2, not by a signal: unless GOTRACEBACK=crash makes it SIGABRT. Restart=on-abnormal and on-abort do not look at exit statuses, and what counts as success is no failure.",
            "Set systemd.Service.Restart: on-failure, and let the status 2 be a failure.",
            "https://pkg.go.dev/runtime#hdr-Environment_Variables, GOTRACEBACK; systemd.service(5), Restart=, SuccessExitStatus=, RestartPreventExitStatus=");

    /** One status. Source: package runtime, fatalpanic; systemd.exec(5), "Process Exit Codes". */
    private static final Set<String> PANIC = Set.of("2", "INVALIDARGUMENT");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        if (standard.lacks(RestartPolicy.KEY) || !standard.isWhole() || isAbort(standard)) {
            return Stream.empty();
        }
        return Stream.concat(
                RestartPolicy.where(standard, PanicNotRestarted::isForSignalsAlone)
                        .map(policy -> TEXT.at(policy.place(), "this does not look at the exit status of a panic"))
                        .stream(),
                RestartPolicy.where(standard, policy -> policy.isAfter(End.EXIT_STATUS)).stream()
                        .flatMap(policy -> excepted(standard)
                                .map(line -> TEXT.at(line.place(), "with this a panic is no failure")
                                        .and(policy.place(), "after which this would start it again"))));
    }

    /** As one who thinks that a panic is a signal would write it; on-watchdog says what it means. */
    private static boolean isForSignalsAlone(RestartPolicy policy) {
        return policy.isAfter(End.SIGNAL) && !policy.isAfter(End.EXIT_STATUS);
    }

    /** A panic is a signal then; also where nobody knows whether it is. */
    private static boolean isAbort(Standard standard) {
        return standard.get(Keys.GOTRACEBACK)
                .map(trace -> trace.value().dumpsCore())
                .orElse(!standard.lacks(Keys.GOTRACEBACK));
    }

    private static Stream<DirectiveLine> excepted(Standard standard) {
        boolean isForSuccess = RestartPolicy.where(standard, policy -> policy.isAfter(End.SUCCESS))
                .isPresent();
        Stream<DirectiveLine> prevented = statuses(standard, "RestartPreventExitStatus");
        return isForSuccess ? prevented : Stream.concat(prevented, successes(standard));
    }

    private static Stream<DirectiveLine> successes(Standard standard) {
        List<DirectiveLine> starts =
                ExecStarts.of(standard).map(ExecStarts::lines).orElse(List.of());
        return Stream.concat(
                statuses(standard, "SuccessExitStatus"), starts.stream().filter(PanicNotRestarted::mayFail));
    }

    /** What fails behind a dash counts as success. Source: systemd.service(5), "special executable prefixes". */
    private static boolean mayFail(DirectiveLine line) {
        return line.value(ExecCommand.class)
                .filter(its -> its.commands().stream().anyMatch(ExecCommand.Command::mayFail))
                .isPresent();
    }

    private static Stream<DirectiveLine> statuses(Standard standard, String directive) {
        return standard.lines(Keys.service(directive))
                .filter(line -> line.value(ExitStatuses.class)
                        .filter(statuses -> statuses.words().stream().anyMatch(PANIC::contains))
                        .isPresent());
    }
}
