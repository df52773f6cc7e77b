package io.keelson.value;

import java.util.List;

/**
 * Network interfaces, as {@code RestrictNetworkInterfaces=} takes them; {@code ~} in front means all others. Source:
 * systemd.resource-control(5), src/basic/socket-util.c.
 */
public record InterfaceNames(boolean inverted, List<String> words) {
    private static final Kind KIND = new Kind(
            "list of network interfaces",
            "names of up to 15 letters, digits and signs apart by blanks, ~ in front or not");

    /** Which would be an index: systemd reads numbers as C does. Source: src/basic/parse-util.c. */
    private static final String NUMBER = "[+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|[0-9]+)";

    public InterfaceNames {
        words.forEach(InterfaceNames::checked);
        words = List.copyOf(words);
        if (words.isEmpty() && !inverted) {
            throw KIND.not("");
        }
    }

    public static InterfaceNames parse(String text) {
        return new InterfaceNames(
                Inverted.is(text), Inverted.words(KIND, text, word -> checked(QuotedWords.unquote(word))));
    }

    /** Reads exactly one, not turned round. */
    public static InterfaceNames parseOne(String text) {
        return new InterfaceNames(false, List.of(checked(text)));
    }

    @Override
    public String toString() {
        return Inverted.print(inverted, words);
    }

    private static String checked(String word) {
        boolean named = word.matches("[!-~&&[^/:%\"'\\\\]]{1,15}") && !word.matches(NUMBER + "|all|default|\\.\\.?");
        if (!named || word.startsWith("~")) {
            throw KIND.not(word, "systemd drops what can be no interface");
        }
        return word;
    }
}
