package io.keelson.benchmark;

import io.keelson.compiler.Keelson;
import io.keelson.emit.Artefact;
import io.keelson.emit.Emitters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A standard for Pkl that is equal to ours: a module with the typed settings of payments.pkl and a text for each of our
 * files, in which a value of the spec stands as an expression wherever it occurs; and a spec that amends it.
 */
final class PklStandard {
    /** Shorter ones would be found inside words. */
    private static final int VALUE = 3;

    private final SortedMap<String, String> files = new TreeMap<>();
    private final Map<String, String> values = new TreeMap<>();
    private final Path module;

    /** Writes the module into a folder. */
    PklStandard(String yaml, Path folder) throws IOException {
        var compilation = Keelson.compile(yaml, Spec.FILE, Path.of(""));
        SortedMap<String, Artefact> emitted = Emitters.all()
                .emit(compilation.orThrow(), compilation.environments())
                .files();
        emitted.forEach((path, artefact) -> {
            if (artefact.isText()) { // the role's archive holds the same texts once more
                files.put(path, artefact.text());
            }
        });
        compilation
                .orThrow()
                .settings()
                .all()
                .forEach(setting ->
                        values.put(setting.key().toString(), setting.value().toString()));
        module = Files.writeString(folder.resolve("standard.pkl"), typed() + output());
    }

    /** By path. */
    SortedMap<String, String> files() {
        return files;
    }

    /** What a user writes: the values. */
    String spec() {
        StringBuilder text = new StringBuilder("amends \"" + module.toUri() + "\"\nvalues {\n");
        values.forEach((key, value) -> text.append("  [\"")
                .append(key)
                .append("\"] = \"")
                .append(escaped(value))
                .append("\"\n"));
        return text.append("}\n").toString();
    }

    private static String typed() throws IOException {
        try (InputStream in = PklStandard.class.getResourceAsStream("/payments.pkl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String output() {
        StringBuilder text = new StringBuilder("\noutput {\n  files {\n    [\"settings\"] { text = settings }\n");
        files.forEach((path, file) -> text.append("    [\"")
                .append(path)
                .append("\"] { text = \"")
                .append(template(file))
                .append("\" }\n"));
        return text.append("  }\n}\n").toString();
    }

    /** The text with an expression for each value in it. */
    private String template(String file) {
        List<Map.Entry<String, String>> longest = new ArrayList<>(values.entrySet());
        longest.removeIf(
                entry -> entry.getValue().length() < VALUE || entry.getValue().contains("\n"));
        longest.sort(Comparator.comparing(entry -> -entry.getValue().length()));
        String template = escaped(file);
        for (int i = 0; i < longest.size(); i++) {
            template = template.replace(escaped(longest.get(i).getValue()), "\u0001" + (char) (0xe000 + i));
        }
        for (int i = 0; i < longest.size(); i++) {
            template = template.replace(
                    "\u0001" + (char) (0xe000 + i),
                    "\\(values[\"" + longest.get(i).getKey() + "\"])");
        }
        return template;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
