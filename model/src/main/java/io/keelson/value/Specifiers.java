package io.keelson.value;

/**
 * The {@code %i} of systemd.unit(5), which only the manager can resolve, and {@code %%} for a plain percent sign. A
 * percent sign before another letter or a digit makes systemd drop the line. Source: src/shared/specifier.c.
 */
final class Specifiers {
    /** All that any version up to 262 has: whether the target's has it is not the type's question. */
    private static final String KNOWN = "aAbBCdDEfgGhHiIjJlLmMnNopPqsStTuUvVwWyY";

    /** Those that stand for an absolute path. */
    private static final String PATHS = "CdDEfhLsStTVyY";

    private Specifiers() {}

    /** The text with an x for each specifier: what can be said of its form without knowing what it stands for. */
    static String standIns(Kind kind, String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(i + 1);
            if (KNOWN.indexOf(next) >= 0) {
                plain.append('x');
                i++;
            } else if (next == '%') {
                plain.append('%');
                i++;
            } else if (Units.isDigit(next) || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z')) {
                throw kind.not(text, "systemd has no such specifier and drops the line; a plain % is written %%")
                        .at(i, 2);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether a specifier that stands for an absolute path is at the start. */
    static boolean leadPath(String text) {
        return text.length() > 1 && text.charAt(0) == '%' && PATHS.indexOf(text.charAt(1)) >= 0;
    }

    /** Whether there is one: what the text is, is not known here then. */
    static boolean standIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '%') {
                if (KNOWN.indexOf(text.charAt(i + 1)) >= 0) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
