package io.keelson.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order mounts can be made one by one. By their points, which are texts: to compare whole mounts costs a start of
 * the program more than all the rest of it. Source: fstab(5): mount(8) goes through its records in turn.
 */
final class MountOrder {
    private final List<Mount> all;
    private final List<Mount> ordered = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();

    private MountOrder(List<Mount> all) {
        this.all = all;
    }

    /** @param byPoint in the order of their points, in which a parent stands before its children */
    static List<Mount> of(List<Mount> byPoint) {
        MountOrder order = new MountOrder(byPoint);
        byPoint.forEach(order::add);
        return List.copyOf(order.ordered);
    }

    /** Behind what it needs; of a circle, which nobody can mount, each comes once. */
    private void add(Mount mount) {
        if (begun.add(mount.point().toString())) {
            all.stream().filter(other -> isNeeded(other, mount)).forEach(this::add);
            ordered.add(mount);
        }
    }

    /** What the mount is made below, and what its folder or image file lies on. */
    private static boolean isNeeded(Mount other, Mount mount) {
        String folder = other.point().toString();
        String point = mount.point().toString();
        return !folder.equals(point)
                && (isWithin(point, folder) || isWithin(mount.device().toString(), folder));
    }

    private static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.equals("/") ? "/" : folder + "/");
    }
}
