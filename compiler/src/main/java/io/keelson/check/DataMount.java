package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;

/** Mounts of data, beside those that the system itself is made of. */
final class DataMount {
    private static final Set<String> OF_THE_SYSTEM = Set.of(
            "/",
            "/boot",
            "/boot/efi",
            "/efi",
            "/etc",
            "/home",
            "/opt",
            "/root",
            "/tmp",
            "/usr",
            "/usr/local",
            "/var",
            "/var/log",
            "/var/tmp");

    private DataMount() {}

    /** Those whose file system lies on a device of the host, not in memory and not behind a network. */
    static Stream<Mount> local(Standard standard) {
        return all(standard)
                .filter(mount -> mount.device().device().isPresent())
                .filter(mount -> !has(mount, "_netdev"));
    }

    static Stream<Mount> all(Standard standard) {
        return standard.mounts().stream()
                .filter(mount -> !OF_THE_SYSTEM.contains(mount.point().toString()));
    }

    static boolean has(Mount mount, String option) {
        return mount.options().filter(options -> options.has(option)).isPresent();
    }

    static Place devicePlace(Standard standard, Mount mount) {
        return standard.get(Keys.mountDevice(mount.point().toString()))
                .orElseThrow()
                .place();
    }
}
