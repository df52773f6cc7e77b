package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import java.util.Optional;
import java.util.stream.Stream;

/** An option of a file system that is mounted already. */
final class OptionLostOnRemount implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D006",
            "option-lost-on-remount",
            Severity.WARNING,
            "A remount does not apply this option",
            "The kernel mounts / by itself, before fstab can be read, and systemd-remount-fs then applies the options of fstab with a remount. Some file systems take such an option there and change nothing, others refuse the remount, and then none of the options is applied.",
            "For / write it into rootflags= of the kernel's command line; else unmount and mount again.",
            "systemd-remount-fs.service(8); fs/xfs/xfs_super.c, xfs_fs_reconfigure; fs/ext4/super.c, ext4_remount");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return MountedOption.of(standard)
                .filter(option -> isRemounted(option.mount()))
                .flatMap(option -> Facts.builtIn()
                        .mountOption(option.mount().type(), option.option().name())
                        .filter(fact -> !isDefault(option.option(), fact))
                        .flatMap(Fact::lostOnRemount)
                        .map(how -> TEXT.at(option.place(), option.option() + " is " + does(how) + " by the remount")
                                .and(
                                        DataMount.devicePlace(standard, option.mount()),
                                        "of " + option.mount().point()))
                        .stream());
    }

    private static boolean isRemounted(Mount mount) {
        return mount.point().toString().equals("/") || DataMount.has(mount, "remount");
    }

    private static String does(String how) {
        return how.equals("no") ? "refused" : "ignored";
    }

    /** What holds anyway need not be applied. */
    private static boolean isDefault(MountOption option, Fact fact) {
        return fact.own("default").equals(Optional.of(option.value().orElse("on")));
    }
}
