package io.keelson.bind;

import io.keelson.origin.Span;
import io.keelson.read.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a one-line text, each with its place. A word may be quoted as a whole by ' or ", as go build reads
 * -ldflags.
 */
final class Split {
    private Split() {}

    /** A word of a text: as it is read, and where it stands. */
    record Word(String text, Node.Scalar in, int offset, int length) {
        Span span() {
            return in.part(offset, length);
        }

        /** Whether it begins with a quote that nothing closes. */
        boolean isOpen() {
            char first = in.text().charAt(offset);
            boolean closed = length > 1 && in.text().charAt(offset + length - 1) == first;
            return (first == '"' || first == '\'') && !closed;
        }
    }

    static List<Word> words(Node.Scalar scalar) {
        List<Word> words = new ArrayList<>();
        String text = scalar.text();
        int i = 0;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
                continue;
            }
            char first = text.charAt(i);
            boolean quoted = first == '"' || first == '\'';
            int end = quoted ? closing(text, i) : blank(text, i);
            String word = quoted ? text.substring(i + 1, end) : text.substring(i, end);
            int next = quoted ? Math.min(end + 1, text.length()) : end;
            words.add(new Word(word, scalar, i, next - i));
            i = next;
        }
        return words;
    }

    /** The items of a text that is split at commas; items are not trimmed. */
    static List<Word> atCommas(Node.Scalar scalar) {
        List<Word> words = new ArrayList<>();
        String text = scalar.text();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) == '"') {
                quoted = !quoted;
            }
            if (i == text.length() || (text.charAt(i) == ',' && !quoted)) {
                words.add(new Word(text.substring(from, i), scalar, from, i - from));
                from = i + 1;
            }
        }
        return words;
    }

    private static int closing(String text, int quote) {
        int end = text.indexOf(text.charAt(quote), quote + 1);
        return end < 0 ? text.length() : end;
    }

    private static int blank(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
