package io.keelson.problem;

import io.keelson.origin.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with edits applied; everything else of it stays as it was, line breaks and comments included.
 *
 * @param edits how many were applied: of two that overlap the first
 */
public record EditedText(String text, int edits) {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    /** @param edits spans of this text, in any order; the same one may come several times */
    public static EditedText of(String text, List<Edit> edits) {
        List<Integer> starts = lineStarts(text);
        StringBuilder edited = new StringBuilder();
        int behind = 0;
        int applied = 0;
        List<Edit> sorted = edits.stream()
                .distinct()
                .sorted(Comparator.comparing(Edit::span).thenComparing(Edit::text))
                .toList();
        for (Edit edit : sorted) {
            Span span = edit.span();
            int from = offset(text, starts, span.line(), span.column());
            int to = offset(text, starts, span.endLine(), span.endColumn());
            if (from >= behind && (applied == 0 || from > behind || to > from)) {
                edited.append(text, behind, from).append(edit.text());
                behind = to;
                applied++;
            }
        }
        return new EditedText(edited.append(text, behind, text.length()).toString(), applied);
    }

    private static List<Integer> lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher breaks = LINE_BREAK.matcher(text);
        while (breaks.find()) {
            starts.add(breaks.end());
        }
        return starts;
    }

    /** Columns are code points. */
    private static int offset(String text, List<Integer> starts, int line, int column) {
        return text.offsetByCodePoints(starts.get(line - 1), column - 1);
    }
}
