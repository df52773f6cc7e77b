package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** An option that no table has. */
final class UnknownMountOption implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D002",
            "unknown-mount-option",
            Severity.WARNING,
            "The file system is not known to take this option",
            "A file system refuses an option that it does not know, and the mount fails; with nofail the boot goes on without it.",
            "Check the spelling.",
            "mount(8); fs/ext4/super.c, fs/xfs/xfs_super.c, fs/btrfs/super.c, mm/shmem.c");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return MountedOption.of(standard)
                .filter(option -> !JournalIsNotData.matches(option))
                .filter(option ->
                        !Facts.builtIn().mountOptions(option.mount().type()).isEmpty())
                .filter(option -> Facts.builtIn()
                        .mountOption(option.mount().type(), option.option().name())
                        .isEmpty())
                .map(option -> TEXT.at(
                        option.place(),
                        option.option().name() + " is in no table of "
                                + option.mount().type()));
    }
}
