package io.keelson.value;

/** Where a file system is mounted: an absolute path in its shortest form. Source: fstab(5), second field. */
public record MountPoint(String path) implements Comparable<MountPoint> {
    private static final Kind KIND = new Kind("mount point", "a path that starts with / in its shortest form");

    public MountPoint {
        if (path.equals("none")) {
            throw KIND.not(path, "swap areas are not mounted, and Keelson does not write them");
        }
        AbsolutePath.require(KIND, path);
    }

    public static MountPoint parse(String text) {
        return new MountPoint(text);
    }

    public AbsolutePath asPath() {
        return new AbsolutePath(path);
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
