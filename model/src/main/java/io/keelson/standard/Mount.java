package io.keelson.standard;

import io.keelson.value.InvalidValue;
import io.keelson.value.MountPoint;
import io.keelson.value.MountSource;
import java.util.List;
import java.util.Optional;

/** A file system at a mount point. Source: fstab(5). */
public record Mount(MountPoint point, MountSource device, String type, Optional<MountOptions> options) {
    public Mount {
        requireType(type);
    }

    /**
     * The name of a file system's type, as it stands.
     *
     * @throws InvalidValue when no file system can have that name
     */
    public static String requireType(String type) {
        if (!type.matches("[a-z0-9][a-z0-9._+-]*")) {
            throw InvalidValue.of("file system type", type, "a name such as ext4, xfs or tmpfs");
        }
        return type;
    }

    static Mount from(Settings settings, String point) {
        return new Mount(
                MountPoint.parse(point),
                settings.value(Keys.mountDevice(point)).orElseThrow(() -> missing(point, "device")),
                settings.value(Keys.mountType(point)).orElseThrow(() -> missing(point, "type")),
                settings.value(Keys.mountOptions(point)));
    }

    private static InvalidValue missing(String point, String part) {
        return InvalidValue.of("mount " + point, "without a " + part, "one with a device and a type")
                .because("a line of fstab needs both")
                .between(List.of("mounts." + point + "." + part));
    }

    /** The same as settings. */
    public Settings settings() {
        return Settings.builder()
                .put(Keys.mountDevice(point.toString()), device)
                .put(Keys.mountType(point.toString()), type)
                .put(Keys.mountOptions(point.toString()), options)
                .build();
    }
}
