package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Standard;
import io.keelson.value.IoRate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A disk that io.max limits, at the place of the first limit of its device; {@code max} is none. */
record LimitedDisk(Disk disk, Place place) {
    static List<LimitedDisk> of(Standard standard) {
        List<LimitedDisk> limited = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        standard.settings().within("cgroup", "io.max").forEach(limit -> {
            String device = limit.key().path().get(2);
            if (!(limit.value() instanceof IoRate.Unlimited) && seen.add(device)) {
                Disk.of(device).ifPresent(disk -> limited.add(new LimitedDisk(disk, limit.place())));
            }
        });
        return limited;
    }
}
