package io.keelson.origin;

import java.util.Comparator;

/**
 * A stretch of a text. Lines and columns count from 1, columns in code points; the end is exclusive.
 *
 * @param file the path as it was given, or {@code <stdin>}
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {
    private static final Comparator<Span> ORDER = Comparator.comparing(Span::file)
            .thenComparingInt(Span::line)
            .thenComparingInt(Span::column)
            .thenComparingInt(Span::endLine)
            .thenComparingInt(Span::endColumn);

    public Span {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "not a span: " + file + ":" + line + ":" + column + "-" + endLine + ":" + endColumn);
        }
    }

    /** The part of a one-line span that starts {@code offset} code points behind its start. */
    public Span part(int offset, int length) {
        int from = column + offset;
        return new Span(file, line, from, line, from + length);
    }

    public boolean isOneLine() {
        return line == endLine;
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
