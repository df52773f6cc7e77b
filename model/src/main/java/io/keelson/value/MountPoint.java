package io.keelson.value;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a file system is mounted: an absolute path in its shortest form. Source: fstab(5), second field. */
public record MountPoint(String path) implements Comparable<MountPoint> {
    private static final int LONGEST_UNIT = 255; // UNIT_NAME_MAX of systemd's unit-def.h, without the NUL
    private static final Kind KIND = new Kind("mount point", "a path that starts with / in its shortest form");

    public MountPoint {
        if (path.equals("none")) {
            throw KIND.not(path, "swap areas are not mounted, and Keelson does not write them");
        }
        AbsolutePath.require(KIND, path);
        if (unitName(path).length() > LONGEST_UNIT) {
            throw KIND.not(path, "systemd names the mount's unit for it, and a unit's name has at most 255 characters");
        }
    }

    public static MountPoint parse(String text) {
        return new MountPoint(text);
    }

    /** The mount's unit, as {@code systemd-escape --path --suffix=mount} names it. Source: systemd.unit(5). */
    public String unitName() {
        return unitName(path);
    }

    private static String unitName(String path) {
        if (path.equals("/")) {
            return "-.mount";
        }
        StringBuilder name = new StringBuilder();
        byte[] bytes = path.substring(1).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '.' && i > 0);
            if (c == '/') {
                name.append('-');
            } else {
                name.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "\\x%02x", (int) c));
            }
        }
        return name.append(".mount").toString();
    }

    @Override
    public int compareTo(MountPoint other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
