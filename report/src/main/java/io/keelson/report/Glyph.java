package io.keelson.report;

import java.util.stream.Collectors;

/** How one code point of a user's text is shown: never as a command to the terminal. */
final class Glyph {
    /**
     * First and last code points of the wide ranges, from EastAsianWidth.txt of Unicode 15 (W and F) and the emoji
     * blocks. Gaps that have no letters are not cut out: a caret that is off by one there costs less than the table.
     */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private Glyph() {}

    /** What to print in the place of that code point; a picture of it where it would move, hide or reorder text. */
    static String of(int codePoint) {
        if (codePoint < ' ') {
            return Character.toString(0x2400 + codePoint); // U+2400.. are pictures of the control characters, in order
        }
        if (codePoint == 0x7F) {
            return "\u2421";
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> "\uFFFD";
            default -> Character.toString(codePoint);
        };
    }

    /** How many columns of a terminal that takes. */
    static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** A text, such as a message that quotes a value, shown so. */
    static String harmless(String text) {
        return text.codePoints().mapToObj(Glyph::of).collect(Collectors.joining());
    }
}
