package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Splits a line at blanks outside quotes, as systemd does; the words keep their quotes. Source: systemd.syntax(7). */
final class QuotedWords {
    private QuotedWords() {}

    /** At least one word. */
    static List<String> split(Kind kind, String text) {
        return read(kind, text, word -> word);
    }

    /** Reads each word; at least one. A refusal points at the word. */
    static <T> List<T> read(Kind kind, String text, Function<String, T> parser) {
        Characters.requireLine(kind, text);
        List<T> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Characters.isBlank(text.charAt(at))) {
                at++;
            } else {
                int end = wordEnd(kind, text, at);
                words.add(Parts.read(text, at, end, parser));
                at = end;
            }
        }
        if (words.isEmpty()) {
            throw kind.not(text);
        }
        return words;
    }

    /** The one word that the text is; refuses what would split. */
    static void requireOne(Kind kind, String word) {
        if (split(kind, word).size() != 1 || !Characters.trim(word).equals(word)) {
            throw kind.not(word, "it splits at a blank");
        }
    }

    /** Appends what the characters behind a backslash mean, from {@code at} on, and returns the last one's index. */
    private interface Escape {
        int read(String word, int at, StringBuilder plain);
    }

    /** The word without its quotes and with its backslash sequences resolved; unknown sequences stay. */
    static String unquote(String word) {
        return unquote(word, (text, at, plain) -> {
            boolean hex = text.startsWith("x", at) && text.substring(at + 1).matches("(?s)[2-7][0-9a-fA-F].*");
            plain.append(hex ? hexadecimal(text, at + 1) : unescape(text.charAt(at)));
            return hex ? at + 2 : at;
        });
    }

    /** The word without its quotes; a backslash only makes the next character one like others. */
    static String unquoteOnly(String word) {
        return unquote(word, (text, at, plain) -> {
            plain.append(text.charAt(at));
            return at;
        });
    }

    private static String unquote(String word, Escape escape) {
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\' && i + 1 < word.length()) {
                i = escape.read(word, i + 1, plain);
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int wordEnd(Kind kind, String text, int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                if (i == text.length()) {
                    throw kind.not(text, "a backslash at the end joins the next line")
                            .at(i - 1, 1);
                }
            } else if (quote == 0 && Characters.isBlank(c)) {
                return i;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        if (quote != 0) {
            throw kind.not(text, "a quote is not closed");
        }
        return text.length();
    }

    private static String hexadecimal(String word, int at) {
        return Character.toString(Integer.parseInt(word.substring(at, at + 2), 16));
    }

    private static String unescape(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 's' -> " ";
            case '"', '\'', '\\' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }
}
