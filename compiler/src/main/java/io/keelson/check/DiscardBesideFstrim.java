package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;

/** Two ways to tell a disk what is free. */
final class DiscardBesideFstrim implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D004",
            "discard-beside-fstrim",
            Severity.NOTE,
            "The disk is trimmed at every delete",
            "discard sends a command to the disk for each freed extent, while somebody waits. fstrim.timer does the same once a week for all of it; Debian and others switch that on by themselves. Whether the host has it cannot be seen from a spec.",
            "Drop discard and enable fstrim.timer, or accept this for a thin volume that must shrink at once.",
            "fstrim(8); mount(8), discard; xfs(5)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return MountedOption.of(standard)
                .filter(option -> option.option().name().equals("discard"))
                .filter(option -> Set.of("ext4", "xfs").contains(option.mount().type()))
                .map(option -> TEXT.at(option.place(), "a command to the disk for what each delete frees"));
    }
}
