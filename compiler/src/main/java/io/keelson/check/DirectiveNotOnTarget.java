package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** A directive that the target's systemd does not know. */
final class DirectiveNotOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-T002",
                    "directive-not-on-target",
                    Severity.ERROR,
                    "The target has no such directive",
                    "systemd ignores a directive that it does not know with one line in the log, and what it should have done is not done.",
                    "Drop the directive, or use what replaced it.",
                    "systemd NEWS; man pages of systemd 247 to 262")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Stream<Problem> written = standard.settings()
                .within("systemd")
                .flatMap(setting ->
                        problem(setting.key().path().get(1), setting.key().name(), setting.namePlace(), standard)
                                .stream());
        // A key of cgroup reaches the unit as a directive, whichever way it was spelled.
        Stream<Problem> spelled = ResourceControl.lines(standard).stream()
                .flatMap(line ->
                        problem("Service", line.directive(), line.setting().namePlace(), standard).stream());
        return Stream.concat(written, spelled);
    }

    private static Optional<Problem> problem(String section, String directive, Place place, Standard standard) {
        return Facts.builtIn()
                .systemd(section, directive)
                .filter(fact -> Facts.builtIn().isMissing(fact, standard.target()))
                .map(fact -> OnTarget.problem(TEXT, place, directive + "=", fact, standard.target()));
    }
}
