package io.keelson.bind;

import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The items of a list as the one text that they would be, in which each keeps its place. */
record Joined(List<Node.Scalar> items, String separator, Span span) {

    /** Reads the one text; a problem at the part of the item that is wrong. */
    <T> Optional<T> parse(String written, Function<String, T> parser, Binding out) {
        try {
            return Optional.of(parser.apply(text()));
        } catch (InvalidValue e) {
            out.refuse(e, e.length() < 0 ? span : part(e.offset(), e.length()), written);
            return Optional.empty();
        }
    }

    String text() {
        return String.join(separator, items.stream().map(Node.Scalar::text).toList());
    }

    private Span part(int offset, int length) {
        int start = 0;
        for (Node.Scalar item : items) {
            int end = start + item.text().length();
            if (offset >= start && offset + length <= end) {
                return item.part(offset - start, length);
            }
            start = end + separator.length();
        }
        return span;
    }
}
