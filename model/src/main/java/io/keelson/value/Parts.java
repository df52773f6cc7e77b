package io.keelson.value;

import java.util.function.Function;

/** Reads a part of a text so that a refusal points into the whole. */
final class Parts {
    private Parts() {}

    static <T> T read(String whole, int from, int to, Function<String, T> parser) {
        try {
            return parser.apply(whole.substring(from, to));
        } catch (InvalidValue e) {
            throw e.at(from + e.offset(), e.length() < 0 ? to - from : e.length());
        }
    }

    /** The index of the first character that is no blank or tab, from there on. */
    static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
