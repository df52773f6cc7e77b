package io.keelson.value;

import java.nio.charset.StandardCharsets;

/** Which characters a text may hold whatever it means: those that every format Keelson writes can carry. */
final class Characters {
    private static final String REASON = "no line of a configuration file can carry it";
    private static final String NO_CHARACTER = "systemd drops a line with a code point that is no character";

    // Readers of Dockerfiles and env files stop at a line of 65,536 bytes (Go's bufio.MaxScanTokenSize); the rest is
    // for the name and what stands around the text.
    private static final int LONGEST = 65_000;
    private static final int MOST_BYTES = 3; // of one char in UTF-8; no escaped one has more
    private static final int LONGEST_NAME = 255; // NAME_MAX of limits.h, in bytes
    private static final int LONGEST_PATH = 4_095; // PATH_MAX of limits.h, without the NUL

    private Characters() {}

    /**
     * Refuses NUL, line breaks, other control characters except TAB, half a surrogate pair, which UTF-8 cannot encode,
     * code points that Unicode keeps from being characters, and what is longer than a line can be.
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

    /** Refuses what no file can be called: the kernel, and systemd with it, refuses longer names. */
    static void requireNames(Kind kind, String path) {
        if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw kind.not(path, "a path has at most 4095 bytes");
        }
        for (String name : path.split("/")) {
            if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw kind.not(path, "a name in a path has at most 255 bytes");
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

    /** In bytes, with a backslash before each character that some format escapes so. */
    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length
                + text.chars().filter(c -> c == '"' || c == '\\' || c == '$').count();
    }

    private static void require(Kind kind, String text, boolean tab) {
        if (text.length() > LONGEST / MOST_BYTES && length(text) > LONGEST) {
            throw kind.not(text, "a line of a Dockerfile or env file ends at 65535 bytes");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (lone || (Character.isISOControl(c) && !(tab && c == '\t'))) {
                throw kind.not(text, REASON).at(i, 1);
            }
            if ((c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef)) {
                throw kind.not(text, NO_CHARACTER).at(i, Character.charCount(c));
            }
        }
    }
}
