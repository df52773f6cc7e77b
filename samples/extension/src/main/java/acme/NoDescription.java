package acme;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** Every service of ours says what it is for: whoever is woken at night reads it in systemctl status. */
public final class NoDescription implements Rule {
    private static final RuleText TEXT = RuleText.builder("ACME-D001", "no-description")
            .severity(Severity.WARNING)
            .title("The service does not say what it is for")
            .why("Whoever is woken by its alert reads the description in systemctl status first.")
            .fix("Set description.")
            .source("Acme's handbook, chapter 4")
            .build();

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.lacks(Keys.DESCRIPTION)
                ? standard.get(Keys.NAME).stream()
                        .map(name -> TEXT.at(name.place(), name.value() + " has no description"))
                : Stream.empty();
    }
}
