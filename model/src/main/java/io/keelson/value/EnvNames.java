package io.keelson.value;

import java.util.List;

/**
 * Variables by name, as {@code PassEnvironment=} and {@code UnsetEnvironment=} take them; the second also with the value
 * that they must have. Source: systemd.exec(5).
 *
 * @param words as they are written, quotes included
 */
public record EnvNames(List<String> words) {
    private static final Kind KIND =
            new Kind("list of variables", "names of letters, digits and _ apart by blanks, no digit first");

    public EnvNames {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(word -> checked(word, true));
    }

    public static EnvNames parse(String text) {
        return new EnvNames(QuotedWords.read(KIND, text, word -> checked(word, false)));
    }

    /** Reads also {@code NAME=value}. */
    public static EnvNames parseWithValues(String text) {
        return new EnvNames(QuotedWords.read(KIND, text, word -> checked(word, true)));
    }

    /** The same without quotes: {@code NAME} or {@code NAME=value}. */
    public List<String> unquoted() {
        return words.stream().map(QuotedWords::unquote).toList();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word, boolean mayHaveValue) {
        QuotedWords.requireOne(KIND, word);
        String plain = Specifiers.standIns(KIND, QuotedWords.unquote(word));
        String name = mayHaveValue ? plain.split("=", 2)[0] : plain;
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw KIND.not(word, "systemd drops it");
        }
        if (name.length() == plain.length() && word.contains("%n")) {
            throw KIND.not(word, "%n has a dot, which no variable's name has");
        }
        return word;
    }
}
