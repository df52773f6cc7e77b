package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import java.util.List;

/** The disk behind a mount, where the device's path tells it. */
record MountedDisk(Disk disk, String point, Place place) {
    static List<MountedDisk> of(Standard standard) {
        return standard.mounts().stream()
                .flatMap(mount -> Disk.of(mount.device().toString()).stream()
                        .map(disk -> new MountedDisk(disk, mount.point().toString(), place(standard, mount))))
                .toList();
    }

    private static Place place(Standard standard, Mount mount) {
        return standard.get(Keys.mountDevice(mount.point().toString()))
                .orElseThrow()
                .place();
    }
}
