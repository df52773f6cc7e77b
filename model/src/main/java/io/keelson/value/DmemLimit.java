package io.keelson.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a region of a device's memory a group may take, as {@code dmem.max} reads it:
 * {@code drm/0000:03:00.0/vram0 1073741824}. Source: kernel/cgroup/dmem.c, dmemcg_limit_write.
 *
 * @param most bytes, or max
 */
public record DmemLimit(String region, MemoryLimit most) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_./:-]*) +([^ ]+)");
    private static final Kind KIND =
            new Kind("limit of a region of device memory", "a region, a blank, and bytes or max");

    /** @throws InvalidValue for a share, or a region with blanks */
    public DmemLimit {
        Characters.requireWord(KIND, region);
        if (most instanceof MemoryLimit.Percent) {
            throw KIND.not(most, "the kernel reads no share");
        }
    }

    public static DmemLimit parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw KIND.not(text);
        }
        return new DmemLimit(form.group(1), Parts.read(text, form.start(2), form.end(2), MemoryLimit::parse));
    }

    @Override
    public String toString() {
        return region + " " + most;
    }
}
