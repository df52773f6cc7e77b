package io.keelson.escape;

import io.keelson.value.InvalidValue;
import java.util.Locale;

/**
 * YAML as Ansible reads it: YAML 1.1 by PyYAML, and every value a Jinja template. A double-quoted scalar is the one
 * style that carries every text; {@code !unsafe} keeps Jinja off it.
 */
public final class AnsibleYaml extends Language {
    public static final AnsibleYaml LANGUAGE = new AnsibleYaml();

    private AnsibleYaml() {
        super("YAML");
    }

    /** A value that arrives as the text it is. */
    @Override
    public String escapePlainText(String text) {
        return isTemplate(text) ? "!unsafe " + quoted(text) : quoted(text);
    }

    private static boolean isTemplate(String text) {
        return text.indexOf('{') >= 0 && (text.contains("{{") || text.contains("{%") || text.contains("{#"));
    }

    /** A key of a mapping, which Ansible does not template. */
    public Piece key(Object text) {
        return made(quoted(text.toString()));
    }

    /** A relative path or unit's name of plain characters, for the middle of a longer value or a task's name. */
    public Piece path(Object text) {
        String path = text.toString();
        if (!isPlain(path, "./-")) {
            throw InvalidValue.of("plain path", path, "letters, digits, dots, dashes, underscores and slashes");
        }
        return made(path);
    }

    private static String quoted(String text) {
        return endOfPlain(text, 0) == text.length() ? '"' + text + '"' : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder yaml = new StringBuilder(text.length() + 2).append('"');
        int at = 0;
        while (at < text.length()) {
            int end = endOfPlain(text, at);
            yaml.append(text, at, end);
            at = end;
            if (at < text.length()) {
                int c = text.codePointAt(at);
                yaml.append(escaped(c));
                at += Character.charCount(c);
            }
        }
        return yaml.append('"').toString();
    }

    private static int endOfPlain(String text, int from) {
        int end = from;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    }

    private static String escaped(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw InvalidValue.of("text in YAML", String.format(Locale.ROOT, "\\u%04X", c), "whole characters");
        }
        return switch (c) {
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> isPrintable(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c);
        };
    }

    // What PyYAML refuses raw, and what it folds into a space: NEL, the two separators, the byte order mark.
    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7f
                || c > 0x9f && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe
                || c > 0xffff;
    }
}
