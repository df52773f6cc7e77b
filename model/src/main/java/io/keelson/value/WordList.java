package io.keelson.value;

import java.util.List;

/** Words apart by blanks, one or more; quotes around a word belong to it. Source: systemd.syntax(7). */
public record WordList(List<String> words) {
    private static final Kind KIND = new Kind("list of words", "one or more words apart by blanks, quotes closed");

    public WordList {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(word -> QuotedWords.requireOne(KIND, word));
    }

    public static WordList parse(String text) {
        return new WordList(QuotedWords.split(KIND, text));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
