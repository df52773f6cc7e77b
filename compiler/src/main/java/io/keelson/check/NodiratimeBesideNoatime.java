package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** An option that another one has in it. */
final class NodiratimeBesideNoatime implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D003",
            "nodiratime-beside-noatime",
            Severity.NOTE,
            "nodiratime adds nothing to noatime",
            "noatime holds for folders too: the kernel asks for it before it asks for nodiratime.",
            "Drop nodiratime.",
            "fs/inode.c, atime_needs_update; mount(8)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return MountedOption.of(standard)
                .filter(option -> option.option().name().equals("nodiratime"))
                .filter(option -> DataMount.has(option.mount(), "noatime"))
                .map(option -> TEXT.at(option.place(), "noatime is set beside it"));
    }
}
