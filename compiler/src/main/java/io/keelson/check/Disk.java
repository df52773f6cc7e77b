package io.keelson.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The disk behind the path of a block device, as far as the path tells.
 *
 * @param whole the path of the whole disk
 * @param partition the number of the partition, where the path names one
 * @param isHardware whether the kernel gave the name to a disk of its own ({@code /dev/sdb}, not {@code /dev/md0}), so
 *     that another such name is another disk
 */
record Disk(String whole, Optional<String> partition, boolean isHardware) {
    private static final Pattern HARDWARE = Pattern.compile("/dev/(sd|vd|xvd|hd|nvme|mmcblk).*");

    /** Of names that end in a digit by themselves (nvme0n1, md0, loop0) a partition is told by a p. */
    private static final Pattern LETTERS = Pattern.compile("(/dev/(?:sd|vd|xvd|hd)[a-z]+)([0-9]*)");

    private static final Pattern DIGITS =
            Pattern.compile("(/dev/(?:nvme[0-9]+n[0-9]+|mmcblk[0-9]+|md[0-9]+|loop[0-9]+|nbd[0-9]+))(?:p([0-9]+))?");

    private static final Pattern BY_ID = Pattern.compile("(/dev/disk/by-(?:id|path)/.+?)(?:-part([0-9]+))?");

    private static final List<Pattern> FORMS = List.of(LETTERS, DIGITS, BY_ID);

    /** Empty for a label, a UUID, a mapper device or a number: nothing can be told of those without the host. */
    static Optional<Disk> of(String device) {
        for (Pattern pattern : FORMS) {
            Matcher matcher = pattern.matcher(device);
            if (matcher.matches()) {
                Optional<String> partition =
                        Optional.ofNullable(matcher.group(2)).filter(p -> !p.isEmpty());
                return Optional.of(new Disk(matcher.group(1), partition, isHardware(matcher.group(1))));
            }
        }
        return Optional.empty();
    }

    /** An array or a loop lies on other disks, of which its name tells nothing. */
    private static boolean isHardware(String whole) {
        return HARDWARE.matcher(whole).matches();
    }

    /** Whether the two are different disks on every host: two names of one kind that differ. */
    boolean isSurelyNot(Disk other) {
        return isHardware && other.isHardware && !whole.equals(other.whole);
    }
}
