package io.keelson.standard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In which order mounts can be made one by one. Source: fstab(5): mount(8) goes through its records in turn. */
final class MountOrder {
    private MountOrder() {}

    /** @param byPoint in the order of their points, in which a parent stands before its children */
    static List<Mount> of(List<Mount> byPoint) {
        Set<Mount> ordered = new LinkedHashSet<>();
        byPoint.forEach(mount -> add(mount, byPoint, ordered, Set.of()));
        return List.copyOf(ordered);
    }

    private static void add(Mount mount, List<Mount> all, Set<Mount> ordered, Set<Mount> waiting) {
        if (ordered.contains(mount) || waiting.contains(mount)) {
            return;
        }
        Set<Mount> above = new LinkedHashSet<>(waiting);
        above.add(mount);
        all.stream().filter(other -> isNeeded(other, mount)).forEach(needed -> add(needed, all, ordered, above));
        ordered.add(mount);
    }

    /** What the mount is made below, and what its folder or image file lies on. */
    private static boolean isNeeded(Mount other, Mount mount) {
        String folder = other.point().toString();
        return !other.equals(mount)
                && (isWithin(mount.point().toString(), folder)
                        || isWithin(mount.device().toString(), folder));
    }

    private static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.equals("/") ? "/" : folder + "/");
    }
}
