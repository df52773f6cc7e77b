package io.keelson.standard;

import io.keelson.value.InvalidValue;

/** What every format that Keelson writes can carry, for texts that have no type of their own. */
final class OneLine {
    private OneLine() {}

    /** Refuses line breaks, other control characters except TAB, and half a surrogate pair and what is no character. */
    static void require(String what, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean none = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
            if (lone || none || Character.isISOControl(c) && c != '\t') {
                throw InvalidValue.of(what, text, "one line without control characters")
                        .because("what stands behind a line break would be read as a line of its own")
                        .at(i, 1);
            }
        }
    }
}
