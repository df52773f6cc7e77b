package io.keelson.standard;

import io.keelson.value.Device;
import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of io.max in the kernel's syntax: {@code 8:16 rbps=52428800 wbps=max}.
 *
 * @param rates by {@code rbps}, {@code wbps}, {@code riops}, {@code wiops}, in the order of the text
 */
public record IoMaxLine(Device device, Map<String, IoRate> rates) {
    public static IoMaxLine parse(String text) {
        String[] words = text.strip().split("[ \t]+");
        Device device = device(text, words[0]);
        Map<String, IoRate> rates = new LinkedHashMap<>();
        int offset = text.indexOf(words[0]) + words[0].length();
        for (int i = 1; i < words.length; i++) {
            offset = text.indexOf(words[i], offset);
            int equals = words[i].indexOf('=');
            String name = equals < 0 ? words[i] : words[i].substring(0, equals);
            if (equals < 0 || rates.containsKey(name)) {
                throw InvalidValue.of("limit of a device", words[i], "rbps=, wbps=, riops= or wiops=, each once")
                        .at(offset, words[i].length());
            }
            rates.put(name, rate(name, words[i].substring(equals + 1), offset, equals + 1));
            offset += words[i].length();
        }
        if (rates.isEmpty()) {
            throw InvalidValue.of("io.max", text, "a device and at least one of rbps=, wbps=, riops= and wiops=");
        }
        return new IoMaxLine(device, rates);
    }

    private static Device device(String text, String word) {
        try {
            return IoMax.device(word);
        } catch (InvalidValue e) {
            throw e.at(text.indexOf(word), word.length());
        }
    }

    /** Reads the value of one limit in our own syntax, where bandwidths take KiB, MiB, KB, MB. */
    public static IoRate rate(String name, String text) {
        return switch (name) {
            case "rbps", "wbps" -> IoRate.parseBandwidth(text);
            case "riops", "wiops" -> IoRate.parseIops(text);
            default -> throw IoLimits.refused(name);
        };
    }

    private static IoRate rate(String name, String value, int offset, int valueOffset) {
        try {
            return rate(name, value);
        } catch (InvalidValue e) {
            boolean isValue = IoLimits.NAMES.contains(name);
            throw isValue ? e.at(offset + valueOffset, value.length()) : e.at(offset, name.length());
        }
    }

    IoLimits limits() {
        return new IoLimits(
                Optional.ofNullable(rates.get("rbps")),
                Optional.ofNullable(rates.get("wbps")),
                Optional.ofNullable(rates.get("riops")),
                Optional.ofNullable(rates.get("wiops")));
    }
}
