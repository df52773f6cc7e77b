package io.keelson.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a host showed when it was asked once: its text for each setting, and all else that a role may touch.
 *
 * @param settings null where nothing is shown
 * @param state files, mounts, the service and what systemd says of them
 */
record Live(JsonNode settings, JsonNode state) {
    private static final Path READER = Project.file("src/test/hosts/live.py");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Live of(Host host, Wanted wanted) {
        try {
            String question = JSON.writeValueAsString(
                    Map.of("service", wanted.service() + ".service", "wanted", wanted.settings()));
            String line = "python3 - '" + question.replace("'", "'\\''") + "'";
            JsonNode answer = JSON.readTree(host.run(line, READER).orThrow().out());
            return new Live(answer.get("settings"), answer.get("state"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The settings that are not in force: the host's text by key. */
    SortedMap<String, String> otherThan(Wanted wanted) {
        SortedMap<String, String> other = new TreeMap<>();
        for (String key : wanted.settings().keySet()) {
            JsonNode live = settings.get(key);
            if (live == null || live.isNull()) {
                other.put(key, "(nothing)");
            } else if (!wanted.isMetBy(key, live.asText())) {
                other.put(key, live.asText());
            }
        }
        return other;
    }

    /** When the main process of the service was started, on the host's own clock. */
    String started() {
        return state.get("started").asText();
    }

    boolean isActive() {
        return state.get("active").asText().equals("active");
    }

    /** What is otherwise than before among files and mounts, with a word of how. */
    SortedSet<String> changedSince(Live before) {
        SortedSet<String> changes = new TreeSet<>();
        JsonNode files = state.get("files");
        JsonNode former = before.state.get("files");
        files.fieldNames().forEachRemaining(path -> {
            if (!files.get(path).equals(former.get(path))) {
                changes.add(path + (former.has(path) ? " has another text" : " is new"));
            }
        });
        former.fieldNames().forEachRemaining(path -> {
            if (!files.has(path)) {
                changes.add(path + " is gone");
            }
        });
        if (!state.get("mounts").equals(before.state.get("mounts"))) {
            changes.add("mounts: " + before.state.get("mounts") + " became " + state.get("mounts"));
        }
        return changes;
    }

    /** The distribution, the kernel and systemd. */
    List<String> system() {
        List<String> lines = new ArrayList<>();
        state.get("system").forEach(line -> lines.add(line.asText()));
        return lines;
    }
}
