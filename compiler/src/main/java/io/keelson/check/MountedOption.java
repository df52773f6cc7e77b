package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One option of one mount, and where it stands. */
record MountedOption(Mount mount, MountOption option, Place place) {
    private record All(List<MountedOption> options) {}

    static Stream<MountedOption> of(Standard standard) {
        return standard.once(All.class, one -> new All(all(one).toList())).options().stream();
    }

    private static Stream<MountedOption> all(Standard standard) {
        return standard.mounts().stream()
                .flatMap(mount -> standard.get(Keys.mountOptions(mount.point().toString())).stream()
                        .flatMap(options -> IntStream.range(
                                        0, options.value().options().size())
                                .mapToObj(i -> new MountedOption(
                                        mount, options.value().options().get(i), options.place(i)))));
    }
}
