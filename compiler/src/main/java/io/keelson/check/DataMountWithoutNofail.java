package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A disk for data that the boot depends on. */
final class DataMountWithoutNofail implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D005",
            "data-mount-without-nofail",
            Severity.NOTE,
            "The host does not boot without this disk",
            "A mount without nofail is required by local-fs.target: when its device does not appear, the boot ends in emergency mode, without network and ssh.",
            "Add nofail, and systemd.Unit.RequiresMountsFor to the service that needs the mount: with nofail nothing else waits for it.",
            "systemd.mount(5), nofail; the unit that systemd-fstab-generator makes, and OnFailure= of local-fs.target");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> SPARED = List.of("nofail", "noauto", "x-systemd.automount");

    @Override
    public Stream<Problem> check(Standard standard) {
        return DataMount.local(standard)
                .filter(mount -> !isUnread(standard, mount))
                .filter(mount -> SPARED.stream().noneMatch(option -> DataMount.has(mount, option)))
                .filter(mount -> !isMisspelt(mount))
                .map(mount -> problem(standard, mount));
    }

    /** A misspelt nofail is told as such: one more beside it would not mend it. */
    private static boolean isMisspelt(Mount mount) {
        return mount.options().stream()
                .flatMap(options -> options.options().stream())
                .anyMatch(option -> UnknownMountOption.meant(mount.type(), option.name())
                        .filter(SPARED::contains)
                        .isPresent());
    }

    private static Problem problem(Standard standard, Mount mount) {
        Problem problem = TEXT.at(
                DataMount.devicePlace(standard, mount), "the boot stops when " + mount.device() + " is missing");
        return standard.get(Keys.mountOptions(mount.point().toString()))
                .filter(DataMountWithoutNofail::isPlainList)
                .map(options -> problem.replace(options.place(), withNofail(options.value())))
                .orElse(problem);
    }

    /** A list in brackets may stand wherever a text may. */
    private static String withNofail(MountOptions options) {
        return options.options().stream()
                .map(MountOption::toString)
                .collect(Collectors.joining(", ", "[", ", nofail]"));
    }

    private static boolean isPlainList(Setting<MountOptions> options) {
        boolean isOneLine = options.place()
                .span()
                .filter(span -> span.line() == span.endLine())
                .isPresent();
        return isOneLine
                && options.value().options().stream().allMatch(o -> o.toString().matches("[\\w.=/-]+"));
    }

    private static boolean isUnread(Standard standard, Mount mount) {
        Key<MountOptions> key = Keys.mountOptions(mount.point().toString());
        return standard.get(key).isEmpty() && !standard.lacks(key);
    }
}
