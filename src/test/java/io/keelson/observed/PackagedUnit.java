package io.keelson.observed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A unit file as somebody else wrote it.
 *
 * @param directives the values of each, in their order, by {@code Section.Directive}
 */
record PackagedUnit(String name, SortedMap<String, List<String>> directives) {

    static PackagedUnit read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PackagedUnit of(String name, String text) {
        return new PackagedUnit(name, directives(text));
    }

    /** What stands behind the last dot of the name: {@code service}. */
    String type() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Adds the directives that the facts know nothing of, or whose type refuses what stands there. */
    void faults(String version, List<String> faults) {
        directives.forEach((key, values) -> {
            int dot = key.indexOf('.');
            UnitLine.byFacts(key.substring(0, dot), key.substring(dot + 1), values, version)
                    .ifPresent(fault -> faults.add(name + ": " + key + ": " + fault));
        });
    }

    /** By systemd.syntax(7): a backslash at the end joins the next line with a blank, comments between them are dropped. */
    private static SortedMap<String, List<String>> directives(String text) {
        SortedMap<String, List<String>> directives = new TreeMap<>();
        String section = "";
        StringBuilder joined = new StringBuilder();
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (bare.startsWith("#") || bare.startsWith(";") || (bare.isEmpty() && joined.isEmpty())) {
                continue;
            }
            if (bare.endsWith("\\")) {
                joined.append(bare, 0, bare.length() - 1).append(' ');
                continue;
            }
            String whole = joined.append(bare).toString();
            joined.setLength(0);
            if (whole.startsWith("[")) {
                section = whole.substring(1, whole.length() - 1);
                continue;
            }
            int equals = whole.indexOf('=');
            directives
                    .computeIfAbsent(section + "." + whole.substring(0, equals).strip(), key -> new ArrayList<>())
                    .add(whole.substring(equals + 1).strip());
        }
        return directives;
    }

    /** The same as a spec for a target. */
    String spec(String service, String target) {
        StringBuilder spec =
                new StringBuilder("keelson: 1\nname: " + service + "\ntarget: { " + target + " }\nsystemd:\n");
        String section = "";
        for (String key : directives.keySet()) {
            int dot = key.indexOf('.');
            if (!key.substring(0, dot).equals(section)) {
                section = key.substring(0, dot);
                spec.append("  ").append(section).append(":\n");
            }
            spec.append("    ").append(key.substring(dot + 1)).append(":\n");
            directives
                    .get(key)
                    .forEach(value ->
                            spec.append("      - ").append(quoted(value)).append('\n'));
        }
        return spec.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }
}
