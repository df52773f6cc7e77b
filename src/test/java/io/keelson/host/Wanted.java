package io.keelson.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a compiled standard asks of a host: the settings of {@code keelson.json} that a host can show, by key.
 *
 * @param service the name of the service
 */
record Wanted(String service, Map<String, String> settings) {
    private static final Set<String> OF_A_HOST =
            Set.of("sysctl", "env", "systemd", "scheduling", "cgroup", "mounts", "description");

    /** Options of fstab that say nothing to the kernel, and the default mode of a tmpfs, which it does not show. */
    private static final Set<String> NOT_SHOWN = Set.of("nofail", "defaults", "mode=1777");

    static Wanted of(Path emitted) {
        try {
            JsonNode json =
                    new ObjectMapper().readTree(emitted.resolve("keelson.json").toFile());
            Map<String, String> settings = new TreeMap<>();
            json.get("settings").properties().forEach(field -> {
                if (OF_A_HOST.contains(field.getKey().split("\\.", 2)[0])) {
                    settings.put(field.getKey(), field.getValue().get("value").asText());
                }
            });
            return new Wanted(json.get("name").asText(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the host's own text says that the setting is in force. */
    boolean isMetBy(String key, String live) {
        String wanted = settings.get(key);
        if (key.startsWith("mounts.") && key.endsWith(".options")) {
            Set<String> options = words(live, ",");
            return words(wanted, ",").stream()
                    .filter(option -> !NOT_SHOWN.contains(option))
                    .allMatch(option -> options.contains(option.equals("size=16m") ? "size=16384k" : option));
        }
        return shown(key, wanted).equals(live.replace('\t', ' '));
    }

    /** In the words of the host, where they are not those of the standard. */
    private static String shown(String key, String value) {
        String name = key.substring(key.lastIndexOf('.') + 1);
        if (name.startsWith("Limit")) {
            String[] limits = value.split(":");
            return bytes(limits[0]) + ":" + bytes(limits[limits.length - 1]);
        }
        return switch (key) {
            case "cgroup.cpu.max" -> Long.parseLong(value.replace("%", "")) * 1000 + " 100000";
            case "systemd.Unit.StartLimitIntervalSec" -> value + "s"; // below a minute
            default -> value;
        };
    }

    private static String bytes(String limit) {
        return limit.endsWith("M") ? Long.toString(Long.parseLong(limit.replace("M", "")) << 20) : limit;
    }

    private static Set<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator)).collect(Collectors.toSet());
    }
}
