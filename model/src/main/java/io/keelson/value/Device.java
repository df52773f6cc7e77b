package io.keelson.value;

import java.util.stream.Stream;

/**
 * A block device, by path, by number, or by a tag that udev resolves. Sources: fstab(5), cgroup-v2.rst "io.max".
 *
 * @param naming how it is named
 * @param name what stands behind the tag, else the whole text
 */
public record Device(Naming naming, String name) implements Comparable<Device> {
    /** The ways to name a block device. */
    public enum Naming {
        /** A path below /dev. */
        PATH(""),
        /** {@code MAJOR:MINOR}. */
        NUMBER(""),
        UUID("UUID="),
        LABEL("LABEL="),
        PARTUUID("PARTUUID="),
        PARTLABEL("PARTLABEL=");

        private final String tag;

        Naming(String tag) {
            this.tag = tag;
        }
    }

    private static final int MAJORS = 1 << 12;
    private static final int MINORS = 1 << 20;
    private static final Kind KIND = new Kind(
            "block device", "a path below /dev, MAJOR:MINOR, or UUID=, LABEL=, PARTUUID= or PARTLABEL= with a name");

    public Device {
        Characters.requireNoControl(KIND, name);
        switch (naming) {
            case PATH -> {
                new AbsolutePath(name);
                if (!name.startsWith("/dev/")) {
                    throw KIND.not(name);
                }
            }
            case NUMBER -> requireNumbers(name);
            case UUID, PARTUUID -> {
                if (!name.matches("[0-9A-Za-z-]+")) {
                    throw KIND.not(naming.tag + name, "a UUID has letters, digits and dashes");
                }
            }
            case LABEL, PARTLABEL -> {
                if (Characters.trim(name).isEmpty()) {
                    throw KIND.not(naming.tag + name);
                }
                Characters.requireNone(KIND, name, "\"", "mount(8) would take the quotes away");
                if (name.startsWith("'")) {
                    throw KIND.not(naming.tag + name, "mount(8) and systemd would take the quotes away");
                }
            }
        }
    }

    /** A path below /dev. */
    public static Device ofPath(String path) {
        return new Device(Naming.PATH, path);
    }

    public static Device ofNumber(int major, int minor) {
        return new Device(Naming.NUMBER, major + ":" + minor);
    }

    public static Device parse(String text) {
        for (Naming naming : Naming.values()) {
            if (!naming.tag.isEmpty() && text.startsWith(naming.tag)) {
                return new Device(naming, text.substring(naming.tag.length()));
            }
        }
        return new Device(text.startsWith("/") ? Naming.PATH : Naming.NUMBER, text);
    }

    static boolean isTagged(String text) {
        return Stream.of(Naming.values()).anyMatch(n -> !n.tag.isEmpty() && text.startsWith(n.tag));
    }

    /** Whether a line of {@code io.max} can name it: a path or a number, no tag. */
    public boolean isForIo() {
        return naming == Naming.PATH || naming == Naming.NUMBER;
    }

    @Override
    public int compareTo(Device other) {
        int order = naming.compareTo(other.naming);
        return order != 0 ? order : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return naming.tag + name;
    }

    private static void requireNumbers(String name) {
        if (!name.matches("(0|[1-9][0-9]{0,3}):(0|[1-9][0-9]{0,6})")) {
            throw KIND.not(name);
        }
        int colon = name.indexOf(':');
        if (Integer.parseInt(name.substring(0, colon)) >= MAJORS
                || Integer.parseInt(name.substring(colon + 1)) >= MINORS) {
            throw KIND.not(name, "the kernel has 12 bits for the major and 20 for the minor number");
        }
    }
}
