package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** The data mode of ext4 under a name it does not have. */
final class JournalIsNotData implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D001",
            "journal-is-not-data",
            Severity.ERROR,
            "The mode of journalling is not called journal=",
            "The journal= of ext4 never took a mode, so the mount fails. The mode is data=, and data=ordered is the default.",
            "Drop the option, or write data=.",
            "ext4(5), data=; fs/ext4/super.c");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return MountedOption.of(standard).filter(JournalIsNotData::matches).map(JournalIsNotData::problem);
    }

    private static Problem problem(MountedOption option) {
        String meant = "data=" + option.option().value().orElseThrow();
        Problem problem = TEXT.at(option.place(), "the mount fails with this");
        boolean isThere = option.mount().options().orElseThrow().has("data");
        return isThere
                ? problem.fix("Drop it: data= is set beside it.")
                : problem.fix("Write " + meant + ", or drop it: data=ordered is the default.")
                        .replace(meant);
    }

    static boolean matches(MountedOption option) {
        return option.option().name().equals("journal")
                && List.of("ext3", "ext4").contains(option.mount().type())
                && List.of("ordered", "writeback", "journal")
                        .contains(option.option().value().orElse(""));
    }
}
