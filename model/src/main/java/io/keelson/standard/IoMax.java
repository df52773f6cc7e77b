package io.keelson.standard;

import io.keelson.value.Device;
import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The limits of each device, in the order of the devices' names. Source: cgroup-v2.rst, "io.max".
 *
 * @param devices by the device's text: a path or {@code MAJ:MIN}
 */
public record IoMax(SortedMap<String, IoLimits> devices) {
    private static final Pattern SPOILS_LINE = Pattern.compile("(?s).*[ \"'\\\\%].*");

    public IoMax {
        devices.keySet().forEach(IoMax::device);
        devices = Collections.unmodifiableSortedMap(new TreeMap<>(devices));
    }

    /** What the settings say of it. */
    public static IoMax from(Settings settings) {
        TreeMap<String, IoLimits> devices = new TreeMap<>();
        settings.within("cgroup", "io.max")
                .map(setting -> setting.key().path().get(2))
                .distinct()
                .forEach(device -> devices.put(device, IoLimits.from(settings, device)));
        return new IoMax(devices);
    }

    public boolean isEmpty() {
        return devices.isEmpty();
    }

    /** Reads what {@link #toString} prints. */
    public static IoMax parse(String text) {
        TreeMap<String, IoLimits> devices = new TreeMap<>();
        for (String line : text.lines().toList()) {
            IoMaxLine read = IoMaxLine.parse(line);
            if (devices.put(read.device().toString(), read.limits()) != null) {
                throw InvalidValue.of("io.max", line, "one line for each device");
            }
        }
        return new IoMax(devices);
    }

    /** The same as settings. */
    public Settings settings() {
        Settings.Builder settings = Settings.builder();
        for (Map.Entry<String, IoLimits> entry : devices.entrySet()) {
            IoLimits limits = entry.getValue();
            settings.put(Keys.ioMax(entry.getKey(), "rbps"), limits.rbps())
                    .put(Keys.ioMax(entry.getKey(), "wbps"), limits.wbps())
                    .put(Keys.ioMax(entry.getKey(), "riops"), limits.riops())
                    .put(Keys.ioMax(entry.getKey(), "wiops"), limits.wiops());
        }
        return settings.build();
    }

    /** One line a device, as the kernel shows it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        devices.forEach((device, limits) -> lines.add(device + " " + limits));
        return lines;
    }

    /**
     * A device that io.max can limit.
     *
     * @throws InvalidValue for a label or a UUID
     */
    public static Device device(String text) {
        Device device = Device.parse(text);
        if (!device.isForIo()) {
            throw InvalidValue.of("device of io.max", text, "a path below /dev or MAJ:MIN")
                    .because("neither the kernel nor systemd looks up a label or UUID here");
        }
        // TAB is refused by the type. In fstab the same path is escaped, here nothing would be.
        if (SPOILS_LINE.matcher(text).matches()) {
            throw InvalidValue.of(
                            "device of io.max", text, "a path without blanks, quotes, backslashes and %, or MAJ:MIN")
                    .because("in a directive of systemd they split, quote or stand for something else");
        }
        return device;
    }

    @Override
    public String toString() {
        return lines().stream().collect(Collectors.joining("\n"));
    }
}
