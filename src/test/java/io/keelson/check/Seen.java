package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import java.util.stream.Collectors;

/** A problem as one text: code, then each label with line, column, length and words. */
final class Seen {
    private Seen() {}

    static String of(Problem problem) {
        return problem.rule().code()
                + problem.labels().stream().map(Seen::of).collect(Collectors.joining("\n    +", "", ""));
    }

    private static String of(Label label) {
        return label(where(label.place()), label.text());
    }

    static String label(String where, String text) {
        return " " + where + ": " + text;
    }

    static String where(Place place) {
        return place.span().map(Seen::where).orElse("<" + place.source() + ">");
    }

    private static String where(Span span) {
        int length = span.isOneLine() ? span.endColumn() - span.column() : -1;
        return span.line() + ":" + span.column() + "+" + length;
    }
}
