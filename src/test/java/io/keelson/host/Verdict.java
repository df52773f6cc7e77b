package io.keelson.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the role's own verification says of a host, in the keys of {@code keelson.json}.
 *
 * @param known settings that have a line of their own
 * @param drifted those of them that differ
 * @param files whether a file of the standard, or what systemd has read of it, differs
 */
record Verdict(Play play, Set<String> known, Set<String> drifted, boolean files) {

    /** Directives by the property that systemd shows of them, where the name is another. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("CPUQuotaPerSecUSec", "cgroup.cpu.max"),
            Map.entry("CPUWeight", "cgroup.cpu.weight"),
            Map.entry("AllowedCPUs", "cgroup.cpuset.cpus"),
            Map.entry("MemoryMin", "cgroup.memory.min"),
            Map.entry("MemoryLow", "cgroup.memory.low"),
            Map.entry("MemoryHigh", "cgroup.memory.high"),
            Map.entry("MemoryMax", "cgroup.memory.max"),
            Map.entry("MemorySwapMax", "cgroup.memory.swap.max"),
            Map.entry("TasksMax", "cgroup.pids.max"),
            Map.entry("CPUSchedulingPolicy", "scheduling.policy"),
            Map.entry("CPUSchedulingPriority", "scheduling.priority"));

    static Verdict of(Role role) {
        Play play = role.verify();
        try {
            JsonNode report = new ObjectMapper().readTree(role.report().toFile());
            Set<String> known = new TreeSet<>();
            Set<String> drifted = new TreeSet<>();
            boolean files = false;
            for (JsonNode line : report.get("settings")) {
                Set<String> keys = keys(line, role.wanted()).collect(Collectors.toCollection(TreeSet::new));
                boolean differs = line.get("state").asText().equals("drift");
                known.addAll(keys);
                if (differs) {
                    drifted.addAll(keys);
                    files |= keys.isEmpty();
                }
            }
            return new Verdict(play, known, drifted, files);
        } catch (IOException e) {
            throw new UncheckedIOException(play.toString(), e);
        }
    }

    /** A setting without a line of its own, as the order of units, is named by the file that holds it. */
    boolean names(String key) {
        return drifted.contains(key) || files && !known.contains(key);
    }

    /** A line may be about a part of a setting, about several, or about a file and none. */
    private static Stream<String> keys(JsonNode line, Wanted wanted) {
        String setting = line.get("setting").asText();
        return switch (line.get("part").asText()) {
            case "sysctl" -> of(wanted, "sysctl." + setting);
            case "cgroup" -> group(setting, wanted);
            case "mounts" -> mount(setting.split(" "), wanted);
            case "process" ->
                variable(setting, wanted).findAny().isPresent() ? variable(setting, wanted) : unit(setting, wanted);
            default -> unit(setting.substring(setting.indexOf(' ') + 1), wanted);
        };
    }

    private static Stream<String> group(String setting, Wanted wanted) {
        return setting.startsWith("io.max ")
                ? wanted.settings().keySet().stream()
                        .filter(key -> key.startsWith("cgroup.io.max." + setting.substring(7) + "."))
                : of(wanted, "cgroup." + setting);
    }

    private static Stream<String> mount(String[] words, Wanted wanted) {
        String key = "mounts." + words[0];
        if (words.length == 1) {
            return Stream.of(".device", ".type", ".options").map(key::concat);
        }
        return words[1].equals("in")
                ? Stream.empty()
                : of(wanted, key + (words[1].equals("device") ? ".device" : ".options"));
    }

    private static Stream<String> variable(String name, Wanted wanted) {
        return wanted.settings().keySet().stream()
                .filter(key -> key.equals("env." + name) || key.startsWith("env." + name + "."));
    }

    private static Stream<String> unit(String property, Wanted wanted) {
        if (property.equals("at boot")) {
            return Stream.of("systemd.Install.WantedBy");
        }
        if (PROPERTIES.containsKey(property)) {
            return of(wanted, PROPERTIES.get(property));
        }
        String directive = property.replaceFirst("USec$", "Sec").replaceFirst("Soft$", "");
        return Stream.of("Service.", "Unit.").flatMap(section -> of(wanted, "systemd." + section + directive));
    }

    private static Stream<String> of(Wanted wanted, String key) {
        return Stream.of(key).filter(wanted.settings()::containsKey);
    }
}
