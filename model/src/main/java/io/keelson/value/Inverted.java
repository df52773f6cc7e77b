package io.keelson.value;

import java.util.List;
import java.util.function.Function;

/** Lists that {@code ~} in front turns round: all but these. Alone it stands for all. Source: systemd.exec(5). */
final class Inverted {
    private Inverted() {}

    static boolean is(String text) {
        return Characters.trim(text).startsWith("~");
    }

    /** Reads the words behind the tilde, or all of them where there is none. */
    static <T> List<T> words(Kind kind, String text, Function<String, T> parser) {
        // A blank for the tilde leaves every other character where it stands, and refusals point there.
        String words = is(text) ? text.replaceFirst("~", " ") : text;
        boolean alone = is(text) && Characters.trim(words).isEmpty();
        return alone ? List.of() : QuotedWords.read(kind, words, parser);
    }

    static String print(boolean inverted, List<?> words) {
        return (inverted ? "~" : "")
                + String.join(" ", words.stream().map(Object::toString).toList());
    }
}
