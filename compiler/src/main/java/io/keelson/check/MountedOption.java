package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One option of one mount, and where it stands. */
record MountedOption(Mount mount, MountOption option, Place place) {
    private record All(List<MountedOption> options) {}

    static Stream<MountedOption> of(Standard standard) {
        return standard.once(All.class, one -> new All(all(one))).options().stream();
    }

    private static List<MountedOption> all(Standard standard) {
        List<MountedOption> all = new ArrayList<>();
        for (Mount mount : standard.mounts()) {
            standard.get(Keys.mountOptions(mount.point().toString())).ifPresent(setting -> {
                List<MountOption> options = setting.value().options();
                for (int i = 0; i < options.size(); i++) {
                    all.add(new MountedOption(mount, options.get(i), setting.place(i)));
                }
            });
        }
        return all;
    }
}
