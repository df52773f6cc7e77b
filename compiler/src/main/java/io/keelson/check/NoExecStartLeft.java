package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A service whose commands were all taken back. */
final class NoExecStartLeft implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U006",
            "no-exec-start-left",
            Severity.ERROR,
            "A service without ExecStart does not load",
            "An empty ExecStart= takes back those before it, of a standard or of the unit below a drop-in. With none behind it systemd refuses the unit; only a oneshot service that stays (RemainAfterExit=yes) and has an ExecStop= or a SuccessAction= needs none.",
            "Write the command behind the empty item: ExecStart: [\"\", /usr/local/bin/service].",
            "systemd.service(5), ExecStart=; systemd 252 src/core/service.c, service_verify");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return ExecStarts.of(standard)
                .filter(starts -> starts.lines().isEmpty() && !needsNone(starts, standard))
                .flatMap(starts -> standard.get(Keys.service("ExecStart")))
                .map(setting -> TEXT.at(setting.place(), "no command is left that starts the service"))
                .stream();
    }

    /** Where one of the others could not be read nothing is said. */
    private static boolean needsNone(ExecStarts starts, Standard standard) {
        boolean stays = Switch.mayBeOn(standard, Keys.service("RemainAfterExit"));
        boolean ends =
                !standard.lacks(Keys.service("ExecStop")) || !standard.lacks(Keys.directive("Unit", "SuccessAction"));
        return starts.isOneshot() && stays && ends;
    }
}
