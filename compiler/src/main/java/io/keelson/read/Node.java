package io.keelson.read;

import io.keelson.origin.Span;
import java.util.List;

/** A node of a YAML document: scalars are the text that was typed, nothing is a number or a boolean yet. */
public sealed interface Node {

    Span span();

    /** How a problem names this kind of node. */
    String kind();

    /**
     * A text.
     *
     * @param quote how many characters stand before the text in the file: 1 for a quoted one
     * @param exact whether the text stands in the file character by character, so that its parts have places
     */
    record Scalar(String text, Span span, int quote, boolean exact) implements Node {
        /** The place of a part of the text, in UTF-16 units; the whole where parts have no place of their own. */
        public Span part(int offset, int length) {
            if (!exact || length < 0 || offset + length > text.length()) {
                return span;
            }
            int before = text.codePointCount(0, offset);
            int points = text.codePointCount(offset, offset + length);
            return span.part(quote + before, points);
        }

        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Span span) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping, in the order of the text; no key stands twice. */
    record Mapping(List<Entry> entries, Span span) implements Node {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** Nothing behind a key's colon. */
    record Empty(Span span) implements Node {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {}
}
