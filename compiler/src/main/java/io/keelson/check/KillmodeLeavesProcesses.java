package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;

/** The rest of the service outlives it. */
final class KillmodeLeavesProcesses implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U007",
            "killmode-leaves-processes",
            Severity.WARNING,
            "Stopping the service leaves processes behind",
            "With process only the main process is told to end, with none nobody is: what it started runs on, outside any control, and the next start runs beside it. mixed asks the main process to end and kills the rest when it has.",
            "Use KillMode: mixed, or control-group to ask all of them.",
            "systemd.kill(5), KillMode=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Set<String> LEAVING = Set.of("process", "none");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("KillMode"))
                .filter(mode -> LEAVING.contains(mode.value().last()))
                .filter(mode -> standard.lacks(Keys.service("PAMName"))) // which systemd refuses beside it
                .filter(mode -> !isManager(standard))
                .map(mode -> TEXT.at(mode.place(), "what the service started runs on")
                        .replace("mixed"))
                .stream();
    }

    /** Who manages a part of the tree of groups may want what runs there to outlive it, as container engines do. */
    private static boolean isManager(Standard standard) {
        return !standard.lacks(Keys.service("Delegate"))
                && Switch.off(standard, "Delegate").isEmpty();
    }
}
