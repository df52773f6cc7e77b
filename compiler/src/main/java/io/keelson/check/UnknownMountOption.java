package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An option that no table has. */
final class UnknownMountOption implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D002",
            "unknown-mount-option",
            Severity.WARNING,
            "No table has this mount option",
            "A file system refuses an option that it does not know, and the mount fails; with nofail the boot goes on without it. An option of systemd that is misspelt does nothing, silently.",
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
                        isUnknown(option.mount().type(), option.option().name()))
                .map(UnknownMountOption::problem);
    }

    private static boolean isUnknown(String type, String name) {
        return !isComment(name)
                && Facts.builtIn().mountOption(type, name).isEmpty()
                // Of a file system without a table only the options of every one are known, which tells nothing.
                && Facts.builtIn().hasMountOptions(type);
    }

    /** The option of a file system that an unknown one may be, misspelt; empty for one that is known. */
    static Optional<String> meant(String type, String name) {
        return isUnknown(type, name) ? Suggestions.nearest(name, Facts.builtIn().mountOptions(type)) : Optional.empty();
    }

    /** x-NAME and X-NAME are for programs in user space: the kernel never sees them. */
    private static boolean isComment(String name) {
        return (name.startsWith("x-") || name.startsWith("X-")) && !name.startsWith("systemd.", 2);
    }

    private static Problem problem(MountedOption option) {
        String name = option.option().name();
        String type = option.mount().type();
        Problem problem = TEXT.at(option.place(), name + " is in no table of " + type);
        List<String> owners = owners(name);
        if (!owners.isEmpty()) {
            return problem.fix("It is an option of " + String.join(", ", owners) + ": drop it here.");
        }
        return meant(type, name)
                .map(near -> problem.fix("Did you mean " + near + "?"))
                .orElse(problem);
    }

    /** The file systems that have an option of just this name. */
    private static List<String> owners(String name) {
        return Facts.builtIn().fileSystems().stream()
                .filter(type -> Facts.builtIn().mountOption(type, name).isPresent())
                .toList();
    }
}
