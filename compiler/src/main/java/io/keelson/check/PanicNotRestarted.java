package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import io.keelson.value.ExitStatuses;
import java.util.List;
import java.util.Optional;
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

    /**
     * They look at signals and time-outs alone, as one who thinks that a panic is a signal would write them; on-watchdog
     * says what it means. Source: systemd.service(5), the table of Restart=.
     */
    private static final Set<String> WITHOUT_STATUS = Set.of("on-abnormal", "on-abort");

    /** One status. Source: package runtime, fatalpanic; systemd.exec(5), "Process Exit Codes". */
    private static final Set<String> PANIC = Set.of("2", "INVALIDARGUMENT");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Setting<Directive>> restart = standard.get(Keys.service("Restart"))
                .filter(setting -> !setting.value().last().equals("no"));
        if (restart.isEmpty() || standard.lacks(Keys.service("ExecStart")) || isAbort(standard)) {
            return Stream.empty();
        }
        Setting<Directive> policy = restart.get();
        return WITHOUT_STATUS.contains(policy.value().last())
                ? Stream.of(TEXT.at(policy.place(), "this does not look at the exit status of a panic"))
                : Stream.concat(
                                prevented(standard),
                                taken(standard, policy.value().last()))
                        .map(line -> TEXT.at(line.place(), "with this a panic is no failure")
                                .and(policy.place(), "after which this would start it again"));
    }

    /** A panic is a signal then; also where nobody knows whether it is. */
    private static boolean isAbort(Standard standard) {
        return standard.get(Keys.GOTRACEBACK)
                .map(trace -> trace.value().dumpsCore())
                .orElse(!standard.lacks(Keys.GOTRACEBACK));
    }

    private static Stream<DirectiveLine> prevented(Standard standard) {
        return statuses(standard, "RestartPreventExitStatus");
    }

    /** What counts as success where only failures start it again. */
    private static Stream<DirectiveLine> taken(Standard standard, String policy) {
        if (!policy.equals("on-failure")) {
            return Stream.empty();
        }
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
