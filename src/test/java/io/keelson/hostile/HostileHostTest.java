package io.keelson.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.FindmntConsumer;
import io.keelson.consumer.SysctlConsumer;
import io.keelson.hostile.HostileStandards.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of files that a host reads at boot, before systemd-sysctl and findmnt. */
class HostileHostTest {

    private static final List<Made> STANDARDS = HostileStandards.some(300, 2_000);

    /**
     * The first is said of the root alone, whatever file system it has; the second of a path with an equals sign, which
     * libmount itself takes for a path (mnt_fs_set_source) and the check for a tag.
     */
    private static final Pattern IS_NO_FAULT =
            Pattern.compile("(?s)/: recommended root FS passno is 1 .*|.*: unsupported source tag: /.*");

    @TempDir
    Path folder;

    @Test
    void systemdSysctlReadsEachTextAsItWasTyped() {
        HostileStandards.write(STANDARDS, "sysctl.d/", folder);
        List<Path> files = new ArrayList<>();
        List<SysctlConsumer.Setting> wanted = new ArrayList<>();
        for (Made made : STANDARDS) {
            List<HostileSpec.Entry> entries = made.spec().of(Slot.SYSCTL);
            entries.forEach(
                    entry -> wanted.add(new SysctlConsumer.Setting("keelson/" + entry.id() + "/value", entry.text())));
            if (!entries.isEmpty()) {
                files.add(folder.resolve("60-" + made.spec().name() + ".conf"));
            }
        }
        SysctlConsumer read = SysctlConsumer.read(files);
        assertEquals(List.of(), read.problems(), "-Dhostile.seed=" + HostileStandards.SEED);
        assertTrue(wanted.size() > STANDARDS.size(), wanted.size() + " texts");
        assertEquals(sorted(wanted), sorted(read.settings()), "-Dhostile.seed=" + HostileStandards.SEED);
    }

    @Test
    void findmntReadsEachTextAsItWasTyped() {
        HostileStandards.write(STANDARDS, "fstab/", folder);
        int mounts = 0;
        for (Made made : STANDARDS) {
            List<FindmntConsumer.Mount> wanted = made.spec().entries().stream()
                    .filter(entry -> entry.slot().isMount())
                    .map(HostileHostTest::wanted)
                    .toList();
            if (!wanted.isEmpty()) {
                FindmntConsumer read =
                        FindmntConsumer.read(folder.resolve(made.spec().name() + ".fstab"));
                List<String> problems = read.problems().stream()
                        .filter(problem -> !IS_NO_FAULT.matcher(problem).matches())
                        .toList();
                assertEquals(List.of(), problems, made::toString);
                assertEquals(sorted(wanted), sorted(read.mounts()), made::toString);
                mounts += wanted.size();
            }
        }
        assertTrue(mounts > 3 * STANDARDS.size(), mounts + " mounts");
    }

    private static FindmntConsumer.Mount wanted(HostileSpec.Entry entry) {
        String text = entry.text();
        String device = entry.slot() == Slot.LABEL ? "LABEL=" + text : entry.slot() == Slot.SOURCE ? text : "tmpfs";
        String type = entry.slot() == Slot.TYPE ? text : "tmpfs";
        String options = entry.slot() == Slot.OPTION ? "x-note=" + text : "defaults";
        // fsck looks at the ext family only
        String pass = type.startsWith("ext") ? "2" : "0";
        return new FindmntConsumer.Mount(
                device, entry.slot().path(entry.id(), text).get(1), type, options, "0", pass);
    }

    private static List<String> sorted(List<?> all) {
        return all.stream().map(Object::toString).sorted().toList();
    }
}
