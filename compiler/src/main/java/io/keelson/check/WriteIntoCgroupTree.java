package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A control group that systemd owns is written to by hand. */
final class WriteIntoCgroupTree implements Rule {
    private static final Pattern WRITE = Pattern.compile(
            "(?:>\\s*|\\bof=|\\b(?:tee|mkdir|rmdir)\\b[^;|&<>]*\\s)[\"']?/sys/fs/cgroup\\b|\\b(?:cgset|cgcreate|cgdelete)\\s+-");

    private static final RuleText TEXT = new RuleText(
            "KEEL-U003",
            "write-into-cgroup-tree",
            Severity.WARNING,
            "An Exec line writes below /sys/fs/cgroup",
            "systemd owns the tree: it writes its own values again at the next reload, and a group made by hand beside it is not where the service runs.",
            "Set the limit under cgroup, and the unit keeps it; a service that manages groups of its own needs Delegate.",
            "https://systemd.io/CGROUP_DELEGATION; systemd.resource-control(5)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return isDelegated(standard)
                ? Stream.empty()
                : standard.execLines()
                        .filter(line -> line.text().contains("cg")) // most lines are looked at no closer
                        .filter(line -> WRITE.matcher(line.text()).find())
                        .map(line -> TEXT.at(line.place(), "systemd owns what is written here"));
    }

    /** With Delegate= the part of the tree below the service is its own. */
    private static boolean isDelegated(Standard standard) {
        return standard.get(Keys.service("Delegate")).isPresent()
                && Switch.off(standard, "Delegate").isEmpty();
    }
}
