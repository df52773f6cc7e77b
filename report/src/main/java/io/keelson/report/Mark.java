package io.keelson.report;

import io.keelson.origin.Place;
import io.keelson.problem.Label;

/**
 * A label as it is drawn.
 *
 * @param primary whether it is the place of what is wrong, and not a related one
 */
record Mark(Place place, String text, boolean primary) {
    static Mark of(Label label, boolean primary) {
        return new Mark(label.place(), Glyph.harmless(label.text()), primary);
    }

    Role role() {
        return primary ? Role.CARET : Role.RELATED;
    }

    String stroke() {
        return primary ? "^" : "-";
    }

    int line() {
        return place.span().orElseThrow().line();
    }

    /** The index of its first code point in its line. */
    int from() {
        return place.span().orElseThrow().column() - 1;
    }

    /** The index behind its last code point in that line; of a longer stretch only the first line is underlined. */
    int to(int lineLength) {
        int end = place.span()
                .filter(span -> span.isOneLine())
                .map(span -> span.endColumn() - 1)
                .orElse(lineLength);
        return Math.max(end, from() + 1); // an empty stretch is shown as well
    }
}
