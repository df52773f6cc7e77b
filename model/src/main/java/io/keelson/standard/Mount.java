package io.keelson.standard;

import io.keelson.value.InvalidValue;
import io.keelson.value.MountPoint;
import io.keelson.value.MountSource;
import io.keelson.value.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file system at a mount point. Source: fstab(5). */
public record Mount(MountPoint point, MountSource device, String type, Optional<MountOptions> options) {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9._+-]{0,63}");
    private static final int LONGEST_LINE = 4_000; // of 4,096; the rest is for the last two fields and the NUL

    public Mount {
        try {
            requireType(type);
        } catch (InvalidValue refused) {
            throw refused.between(List.of("mounts." + point + ".type"));
        }
        String line = point + " " + device + " " + type + " "
                + options.map(Object::toString).orElse("");
        if (lengthInFstab(line) > LONGEST_LINE) {
            throw InvalidValue.of("mount", point, "a line of fstab of at most 4000 bytes")
                    .because("getmntent(3), by which systemd reads fstab, cuts a line at 4096 bytes")
                    .between(List.of("mounts." + point + ".device", "mounts." + point + ".options"));
        }
    }

    /**
     * The name of a file system's type, as it stands.
     *
     * @throws InvalidValue when no file system can have that name
     */
    public static String requireType(String type) {
        if (TYPE.matcher(type).matches()) {
            return type;
        }
        throw InvalidValue.of("file system type", type, "a name such as ext4, xfs or tmpfs")
                .among(Vocabulary.FILE_SYSTEM.words());
    }

    /** In bytes, with four for each character that is written as an octal escape. */
    private static long lengthInFstab(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length
                + 3
                        * line.chars()
                                .filter(c -> c == ' ' || c == '\\' || c == '#')
                                .count();
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
