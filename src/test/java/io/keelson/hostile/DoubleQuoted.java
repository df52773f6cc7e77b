package io.keelson.hostile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** YAML in flow style, every text in double quotes. Source: YAML 1.2.2, "5.7 Escaped Characters". */
final class DoubleQuoted {
    private DoubleQuoted() {}

    /** A mapping, list or text. */
    static String write(Object node) {
        if (node instanceof Map<?, ?> mapping) {
            return mapping.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ": " + write(entry.getValue()))
                    .collect(Collectors.joining(",\n", "{\n", "\n}"));
        }
        if (node instanceof List<?> list) {
            return list.stream().map(DoubleQuoted::write).collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(node.toString());
    }

    private static String quoted(String text) {
        return text.codePoints().mapToObj(DoubleQuoted::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        boolean letter = c > ' ' && c < 0x7f && c != '"' && c != '\\';
        boolean other = c >= 0xa1 && c < 0x2000 || c > 0x2030 && c < 0xd800 || c >= 0x10000 && (c & 0xfffe) != 0xfffe;
        if (letter || other || c == ' ') {
            return Character.toString(c);
        }
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        return c < 0x100
                ? String.format(Locale.ROOT, "\\x%02x", c)
                : c < 0x10000 ? String.format(Locale.ROOT, "\\u%04x", c) : String.format(Locale.ROOT, "\\U%08x", c);
    }
}
