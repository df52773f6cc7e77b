package io.keelson.host;

import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody does to a host behind the role's back: a group of settings that do not touch each other, and the lines
 * of shell that put each of them out of force.
 *
 * @param group how it is done
 * @param lines by the key of the setting
 */
record Tampering(String group, Map<String, String> lines) {
    private static final Path FOLDER = Project.file("src/test/hosts");

    /** Of the file beside the spec, in the order of the file. A setting may be in several groups. */
    static List<Tampering> of(Host.Kind kind) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (String row : lines(FOLDER.resolve("specs/" + kind + ".tsv"))) {
            if (!row.startsWith("#")) {
                String[] cells = row.split("\t", -1);
                groups.computeIfAbsent(cells[0], name -> new LinkedHashMap<>()).put(cells[1], cells[2]);
            }
        }
        List<Tampering> all = new ArrayList<>();
        groups.forEach((name, lines) -> all.add(new Tampering(name, lines)));
        return all;
    }

    void doTo(Host host) {
        String words = String.join("\n", lines(FOLDER.resolve("tamper.sh")));
        String deeds = lines.values().stream().distinct().collect(Collectors.joining("\n"));
        host.run("set -eu\n" + words + "\n" + deeds + "\nfinish").orThrow();
    }

    Set<String> keys() {
        return new TreeSet<>(lines.keySet());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
