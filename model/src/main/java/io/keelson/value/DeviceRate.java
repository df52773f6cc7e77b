package io.keelson.value;

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
        return read(text, IoRate::parseBandwidthSystemd);
    }

    /** Reads {@code /dev/sda 1K}: operations a second. */
    public static DeviceRate parseIops(String text) {
        return read(text, IoRate::parseIopsSystemd);
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

    /** The index of the last run of blanks, which parts the device from what is set. */
    static int blank(Kind kind, String trimmed) {
        int blank = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\t'));
        if (blank < 0) {
            throw kind.not(trimmed);
        }
        return blank;
    }

    private static DeviceRate read(String text, Function<String, IoRate> rate) {
        String trimmed = Characters.trim(text);
        int blank = blank(KIND, trimmed);
        return new DeviceRate(
                Device.parse(Characters.trim(trimmed.substring(0, blank))), rate.apply(trimmed.substring(blank + 1)));
    }
}
