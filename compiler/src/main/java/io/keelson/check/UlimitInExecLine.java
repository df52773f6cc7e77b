package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A limit that is set in a shell of its own. */
final class UlimitInExecLine implements Rule {
    /** A ulimit that sets something; without a value it only prints. */
    private static final Pattern ULIMIT =
            Pattern.compile("\\bulimit(?:(?:\\s+-[A-Za-z]+)*\\s+(?:[0-9]+|unlimited|hard|soft|\\$+\\{?\\w+}?))+");

    /** What a shell may do after it without starting anything that the limit would hold for. */
    private static final Pattern NOTHING_ELSE = Pattern.compile("(?:[\\s;&|'\"]++|\\b(?:true|:|exit [0-9]+)(?!\\w))*+");

    private static final RuleText TEXT = new RuleText(
            "KEEL-U001",
            "ulimit-in-exec-line",
            Severity.WARNING,
            "A ulimit in an Exec line does nothing for the service",
            "Each Exec line is a process of its own that gets the limits of the unit: a limit that its shell sets for itself ends with that shell.",
            "Set the Limit directive instead: LimitNOFILE, LimitCORE, LimitMEMLOCK ...",
            "systemd.exec(5), Process Properties; systemd.service(5), ExecStartPre=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.execLines()
                .filter(line -> line.text().contains("ulimit") && setsOnlyItself(line.text()))
                .map(line -> TEXT.at(line.place(), "this limit ends with its shell"));
    }

    /** Where a command follows in the same shell, as in {@code ulimit -n 65536; exec /bin/service}, the limit works. */
    private static boolean setsOnlyItself(String text) {
        int end =
                ULIMIT.matcher(text).results().mapToInt(MatchResult::end).max().orElse(-1);
        return end >= 0 && NOTHING_ELSE.matcher(text.substring(end)).matches();
    }
}
