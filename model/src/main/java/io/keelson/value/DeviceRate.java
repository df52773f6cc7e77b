package io.keelson.value;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A device and its limit, as {@code IOReadBandwidthMax=} takes them: {@code /dev/sda 50M}, base 1000. systemd finds the
 * disk behind a partition by itself. Source: systemd.resource-control(5).
 */
public record DeviceRate(Device device, IoRate rate) {
    private static final Kind KIND =
            new Kind("limit of a device", "a path below /dev, a blank, and a rate or infinity");

    /** @throws InvalidValue when the device is not named by path */
    public DeviceRate {
        requirePath(KIND, device);
    }

    /** Reads {@code /dev/sda 50M}: bytes a second. */
    public static DeviceRate parseBytes(String text) {
        return read(KIND, text, IoRate::parseBandwidthSystemd, DeviceRate::new);
    }

    /** Reads {@code /dev/sda 1K}: operations a second. */
    public static DeviceRate parseIops(String text) {
        return read(KIND, text, IoRate::parseIopsSystemd, DeviceRate::new);
    }

    @Override
    public String toString() {
        return device + " " + rate.toSystemd();
    }

    static void requirePath(Kind kind, Device device) {
        if (device.naming() != Device.Naming.PATH || device.name().contains(" ")) {
            throw kind.not(device, "systemd takes a path here");
        }
    }

    /** Parts the text at its last blank and reads what stands on both sides. */
    static <T, V> T read(Kind kind, String text, Function<String, V> value, BiFunction<Device, V, T> constructor) {
        int from = Parts.skipBlanks(text, 0);
        int to = from + Characters.trim(text).length();
        int blank = to - 1;
        while (blank > from && !Characters.isBlank(text.charAt(blank))) {
            blank--;
        }
        if (blank <= from) {
            throw kind.not(text);
        }
        Device device = Parts.read(text, from, blank, part -> Device.parse(Characters.trim(part)));
        return constructor.apply(device, Parts.read(text, blank + 1, to, value));
    }
}
