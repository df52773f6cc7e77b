package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Standard;
import java.util.List;

/** The disk behind a mount, where the device's path tells it. */
record MountedDisk(Disk disk, String point, Place place) {
    static List<MountedDisk> of(Standard standard) {
        return standard.mounts().stream()
                .flatMap(mount -> Disk.of(mount.device().toString()).stream()
                        .map(disk -> new MountedDisk(
                                disk, mount.point().toString(), DataMount.devicePlace(standard, mount))))
                .toList();
    }
}
