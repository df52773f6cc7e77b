package io.keelson.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a unit file by systemd.syntax(7): sections, comments, one directive a line, no line that goes on. */
final class UnitReader {
    private UnitReader() {}

    /** The values of each directive, by {@code Section.Directive}, in the order of the file. */
    static Map<String, List<String>> read(String text) {
        Map<String, List<String>> values = new TreeMap<>();
        String section = "";
        for (String line : text.split("\n")) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.matches("\\[[A-Z][a-z]+\\]")) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            int equals = line.indexOf('=');
            boolean named = equals > 0 && line.substring(0, equals).matches("[A-Za-z0-9-_]+");
            String value = line.substring(equals + 1);
            if (!named
                    || value.endsWith("\\")
                    || !value.replaceAll("\\A[ \t]+|[ \t]+\\z", "").equals(value)) {
                throw new AssertionError("no line of a unit: " + line);
            }
            values.computeIfAbsent(section + "." + line.substring(0, equals), key -> new ArrayList<>())
                    .add(value);
        }
        return values;
    }

    /** The one word of an {@code Environment=} line: quotes, C escapes, then specifiers. */
    static String assignment(String quoted) {
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            char next = quoted.charAt(i + 1);
            if (c == '\\') {
                plain.append(next == 't' ? '\t' : next);
                i++;
            } else if (c == '%') {
                plain.append(next == '%' ? "%" : "a specifier");
                i++;
            } else {
                plain.append(c == '"' ? "the end" : String.valueOf(c));
            }
        }
        return plain.toString();
    }
}
