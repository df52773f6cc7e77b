package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.Signal;
import java.util.Set;
import java.util.stream.Stream;

/** A stop that looks like a crash. */
final class KillSignalIsACrash implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U038",
            "kill-signal-is-a-crash",
            Severity.NOTE,
            "A Go program dies of this signal as of a crash",
            "On SIGQUIT and SIGABRT the Go runtime prints the stacks of all goroutines and exits with 2, unless the program itself takes the signal: each stop fills the log, drains nothing, and leaves the unit failed.",
            "Use SIGTERM, which is the default, unless the program is known to take this one.",
            "https://pkg.go.dev/os/signal#hdr-Default_behavior_of_signals_in_Go_programs; systemd.kill(5), KillSignal=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Set<String> CRASHES = Set.of("SIGQUIT", "SIGABRT");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.service("KillSignal")).stream()
                .filter(signal -> signal.value().is(Signal.class, kill -> CRASHES.contains(kill.name())))
                .map(signal -> TEXT.at(signal.place(), "each stop ends so").replace("SIGTERM"));
    }
}
