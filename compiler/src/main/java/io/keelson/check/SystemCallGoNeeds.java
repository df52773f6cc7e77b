package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sandbox in which no Go program runs. */
final class SystemCallGoNeeds implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U041",
            "system-call-go-needs",
            Severity.ERROR,
            "The filter of system calls ends every Go program",
            "The kernel ends a program with SIGSYS at a call that SystemCallFilter= does not let by, unless SystemCallErrorNumber= has it fail. The runtime of Go makes threads, handles signals and, from 1.19 on, raises its limit of open files: up to 1.23 with setrlimit, which is in @resources.",
            "Allow @system-service, which has every call that a Go program needs.",
            "systemd.exec(5), SystemCallFilter=; https://github.com/NixOS/nixpkgs/issues/197443");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** The system calls of others are partly others. */
    private static final String MEASURED = "amd64";

    @Override
    public Stream<Problem> check(Standard standard) {
        List<DirectiveLine> lines =
                standard.lines(Keys.service("SystemCallFilter")).toList();
        boolean isInForce = standard.lacks(Keys.service("SystemCallErrorNumber"))
                && standard.isWhole() // a drop-in may add to a list that has them
                && standard.target().arch().equals(MEASURED)
                && !UsedPath.isStartOutside(standard);
        return lines.isEmpty() || !isInForce || !GoProgram.isMeant(standard)
                ? Stream.empty()
                : kept(standard, lines).stream();
    }

    private record Kept(Fact call, DirectiveLine by) {}

    private static Optional<Problem> kept(Standard standard, List<DirectiveLine> lines) {
        List<Kept> kept = new ArrayList<>();
        for (Fact call : Facts.builtIn().goCalls()) {
            if (isMade(call, standard)) {
                keeper(call, lines).ifPresent(line -> kept.add(new Kept(call, line)));
            }
        }
        return kept.stream().findFirst().map(first -> problem(standard, kept, first.by()));
    }

    /** A call that only some versions of Go make is told where the version is known. */
    private static boolean isMade(Fact call, Standard standard) {
        boolean hasWindow = call.since().isPresent() || call.until().isPresent();
        boolean isOfVersion =
                !hasWindow || standard.target().go().filter(call::existsOn).isPresent();
        boolean isOfPhase = call.own("phase").equals(Optional.of("start"))
                || standard.get(Keys.HEALTH_PORT).isPresent();
        return isOfVersion && isOfPhase;
    }

    /** A list that allows has @default in it. Source: systemd.exec(5), SystemCallFilter=. */
    private static Optional<DirectiveLine> keeper(Fact call, List<DirectiveLine> lines) {
        List<String> names =
                new ArrayList<>(List.of(call.own("groups").orElse("").split(" ")));
        names.add(call.key());
        names.add("@known"); // which has them all
        Optional<DirectiveLine> keeper = KeptBack.by(lines, names::contains);
        boolean isByDefault = names.contains("@default")
                && keeper.flatMap(line -> line.value(Choice.class))
                        .filter(line -> !line.inverted())
                        .isPresent();
        return isByDefault ? Optional.empty() : keeper;
    }

    private static Problem problem(Standard standard, List<Kept> kept, DirectiveLine by) {
        List<String> calls = kept.stream()
                .filter(one -> one.by().equals(by))
                .map(one -> one.call().key())
                .toList();
        String shown = calls.size() > 3
                ? String.join(", ", calls.subList(0, 3)) + " and " + (calls.size() - 3) + " more"
                : String.join(", ", calls);
        Problem problem = TEXT.at(by.place(), "this does not let by " + shown);
        boolean isDenied = by.value(Choice.class).filter(Choice::inverted).isPresent();
        Problem fixed = isDenied
                ? problem.fix("Let them by again in a line behind it: SystemCallFilter: [..., "
                        + String.join(" ", calls) + "].")
                : problem;
        boolean isOfVersion = kept.stream()
                .anyMatch(one ->
                        one.call().since().isPresent() || one.call().until().isPresent());
        return standard.get(Keys.TARGET_GO)
                .filter(go -> isOfVersion)
                .map(go -> fixed.and(go.place(), "and Go " + go.value() + " makes this call"))
                .orElse(fixed);
    }
}
