package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A limit that is set in a shell of its own. */
final class UlimitInExecLine implements Rule {
    private static final Pattern ULIMIT = Pattern.compile("\\bulimit\\s+-");

    private static final RuleText TEXT = new RuleText(
            "KEEL-U001",
            "ulimit-in-exec-line",
            Severity.WARNING,
            "A ulimit in an Exec line does nothing for the service",
            "Each Exec line is a process of its own that gets the limits of the unit: what it sets for itself ends with it.",
            "Set the Limit directive instead: LimitNOFILE, LimitCORE, LimitMEMLOCK ...",
            "systemd.exec(5), Process Properties; systemd.service(5), ExecStartPre=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.items("Service", "Exec")
                .filter(item -> !item.directive().equals("ExecStart"))
                .filter(item -> ULIMIT.matcher(item.text()).find())
                .map(item -> TEXT.at(item.place(), "this limit ends with its shell"));
    }
}
