package io.keelson.value;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A device and its limit, as {@code IOReadBandwidthMax=} takes them: {@code /dev/sda 50M}, base 1000. systemd finds the
 * disk behind a partition by itself, and of a file or folder that on which it lies. Source: systemd.resource-control(5).
 */
public record DeviceRate(UnitPath device, IoRate rate) {
    private static final Kind KIND = new Kind("limit of a device", "an absolute path, a blank, and a rate or infinity");

    public DeviceRate {
        requireWord(KIND, device);
    }

    private static final Pattern NO_WORD = Pattern.compile("[\\s\"'\\\\]");

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

    static void requireWord(Kind kind, UnitPath device) {
        if (NO_WORD.matcher(device.text()).find() || device.isOptional()) {
            throw kind.not(device, "systemd reads the path up to the blank");
        }
    }

    /** Parts the text at its last blank and reads what stands on both sides. */
    static <T, V> T read(Kind kind, String text, Function<String, V> value, BiFunction<UnitPath, V, T> constructor) {
        int from = Parts.skipBlanks(text, 0);
        int to = from + Characters.trim(text).length();
        int blank = to - 1;
        while (blank > from && !Characters.isBlank(text.charAt(blank))) {
            blank--;
        }
        if (blank <= from) {
            throw kind.not(text);
        }
        UnitPath device = Parts.read(text, from, blank, part -> UnitPath.parse(Characters.trim(part)));
        return constructor.apply(device, Parts.read(text, blank + 1, to, value));
    }
}
