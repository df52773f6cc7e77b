package io.keelson.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of one line of a source that is shown, with the marks it carries. Places in it are indexes of code points.
 *
 * @param codePoints the whole line
 * @param marks at least one, in the order in which they start
 * @param start the first code point that is shown
 * @param end the one behind the last that is shown
 */
record SourceLine(int[] codePoints, List<Mark> marks, int start, int end) {
    /** The longest line that is shown whole: about what a person takes in, and two terminals of the usual width. */
    static final int WINDOW = 160;

    /** What is shown of a longer line before its first mark, to say where in the line that is. */
    static final int CONTEXT = 30;

    static final String CUT = "…";

    /** Of marks that start together the place of what is wrong comes last: its text stands nearest. */
    private static final Comparator<Mark> ORDER =
            Comparator.comparingInt(Mark::from).thenComparing(Mark::primary);

    /** A line with all its marks; a long line once for each cluster of marks that fits into a window. */
    static List<SourceLine> all(int[] codePoints, List<Mark> marks) {
        List<SourceLine> shown = new ArrayList<>();
        List<Mark> cluster = new ArrayList<>();
        for (Mark mark : marks.stream().sorted(ORDER).toList()) {
            boolean fits = cluster.isEmpty() || mark.from() - cluster.get(0).from() < WINDOW - 2 * CONTEXT;
            if (codePoints.length > WINDOW && !fits) {
                shown.add(around(codePoints, cluster));
                cluster.clear();
            }
            cluster.add(mark);
        }
        shown.add(around(codePoints, cluster));
        return shown;
    }

    private static SourceLine around(int[] codePoints, List<Mark> marks) {
        int length = codePoints.length;
        int start = Math.max(0, Math.min(marks.get(0).from() - CONTEXT, length - WINDOW));
        return new SourceLine(codePoints, List.copyOf(marks), start, Math.min(length, start + WINDOW));
    }

    /** What of the line is shown. */
    String text() {
        String shown = IntStream.range(start, end)
                .mapToObj(i -> isKeptTab(i) ? "\t" : Glyph.of(codePoints[i]))
                .collect(Collectors.joining());
        return lead(CUT) + shown + (end < codePoints.length ? CUT : "");
    }

    /** As many blanks as the text is wide between two places; a tab where it has one, as wide as a terminal makes it. */
    String blanks(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> isKeptTab(i) ? "\t" : " ".repeat(width(i)))
                .collect(Collectors.joining());
    }

    /** What stands before the first place: one character where the line is cut there, else nothing. */
    String lead(String text) {
        return start > 0 ? text : "";
    }

    int width(int index) {
        return index < codePoints.length ? Glyph.width(codePoints[index]) : 1;
    }

    /** Where a mark starts, at most one behind what is shown. */
    int from(Mark mark) {
        int from = Math.min(mark.from(), end);
        while (from > start && width(from) == 0) {
            from--; // an accent is marked by what it stands on
        }
        return from;
    }

    /** Where a mark ends, at most one behind its start or behind what is shown. */
    int to(Mark mark) {
        return Math.max(from(mark) + 1, Math.min(mark.to(codePoints.length), end));
    }

    /** A marked tab is shown by a picture: its width is known, and it may be just what is wrong. */
    private boolean isKeptTab(int index) {
        return index < codePoints.length
                && codePoints[index] == '\t'
                && marks.stream().noneMatch(mark -> from(mark) <= index && index < to(mark));
    }
}
