package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A unit in the place of one that the distribution ships. */
final class UnitOfTheSystem implements Rule {
    private static final RuleText TEXT = new RuleText(
                    "KEEL-U051",
                    "unit-of-the-system",
                    Severity.ERROR,
                    "The unit would take the place of the distribution's own",
                    "A unit in /etc replaces the one of the same name in /usr/lib, with all its lines: the service that the distribution ships would be gone. Settings for that service are a drop-in, which is what a spec without an ExecStart makes.",
                    "Choose another name; for settings of the service that is there, leave out ExecStart, or begin it with an empty line: ExecStart: [\"\", COMMAND].",
                    "systemd.unit(5), \"Unit File Load Path\"")
            .acceptable();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.NAME)
                .filter(name -> name.value().isOfTheSystem())
                .filter(name -> standard.isWhole()
                        || standard.settings().hasWithin("systemd", "Socket")
                        || standard.settings().hasWithin("systemd", "Timer"))
                .map(name -> TEXT.at(name.place(), "this would replace the unit " + name.value() + unit(standard)))
                .stream();
    }

    private static String unit(Standard standard) {
        return standard.isWhole()
                ? ".service"
                : standard.settings().hasWithin("systemd", "Socket") ? ".socket" : ".timer";
    }
}
