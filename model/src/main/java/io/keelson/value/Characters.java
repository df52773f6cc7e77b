package io.keelson.value;

/** Which characters a text may hold whatever it means: those that every format Keelson writes can carry. */
final class Characters {
    private static final String REASON = "no line of a configuration file can carry it";

    private Characters() {}

    /**
     * Refuses NUL, line breaks, other control characters except TAB, and half a surrogate pair, which UTF-8 cannot
     * encode.
     */
    static void requireLine(Kind kind, String text) {
        require(kind, text, true);
    }

    /** The same and no TAB either. */
    static void requireNoControl(Kind kind, String text) {
        require(kind, text, false);
    }

    /** Not empty, and neither blanks nor control characters. */
    static void requireWord(Kind kind, String text) {
        if (text.isEmpty()) {
            throw kind.not(text);
        }
        requireNoControl(kind, text);
        int blank = text.indexOf(' ');
        if (blank >= 0) {
            throw kind.not(text, "a blank ends the word").at(blank, 1);
        }
    }

    /** Refuses the first of the given characters that occurs. */
    static void requireNone(Kind kind, String text, String unwanted, String reason) {
        for (int i = 0; i < text.length(); i++) {
            if (unwanted.indexOf(text.charAt(i)) >= 0) {
                throw kind.not(text, reason).at(i, 1);
            }
        }
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Without blanks and tabs at both ends, which no consumer sees. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static void require(Kind kind, String text, boolean tab) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (lone || (Character.isISOControl(c) && !(tab && c == '\t'))) {
                throw kind.not(text, REASON).at(i, 1);
            }
        }
    }
}
