package io.keelson.hostile;

import io.keelson.value.EnvAssignments;
import io.keelson.value.EnvName;
import io.keelson.value.EnvValue;

/** How somebody who knows systemd writes a text in a unit. Sources: systemd.syntax(7), systemd.service(5). */
final class Spelled {
    private Spelled() {}

    /** A value without quoting, in which only specifiers mean something. */
    static String percent(String text) {
        return text.replace("%", "%%");
    }

    /** A word of a command line: in quotes, with escapes, without specifiers and variables. */
    static String word(String text) {
        return program(text.replace("$", "$$"));
    }

    /** The program itself, which is never a variable: a dollar sign is one. */
    static String program(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("%", "%%");
        return '"' + escaped + '"';
    }

    /** A variable in {@code Environment=}, where a dollar sign is one. */
    static String assignment(String text) {
        return program("W=" + text);
    }

    /** The value of the variable in such a line. */
    static EnvValue assigned(String line) {
        String value = EnvAssignments.parse(line).variables().get(EnvName.parse("W"));
        return EnvValue.parse(value.replace("%%", "%"));
    }

    /** A path of a list, where a backslash takes only the next character's meaning away. */
    static String quotedPath(String text) {
        return '"' + percent(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
