package io.keelson.origin;

/**
 * A stretch of a text. Lines and columns count from 1, columns in code points; the end is exclusive.
 *
 * @param file the path as it was given, or {@code <stdin>}
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {
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
        int order = file.compareTo(other.file);
        order = order == 0 ? Integer.compare(line, other.line) : order;
        order = order == 0 ? Integer.compare(column, other.column) : order;
        order = order == 0 ? Integer.compare(endLine, other.endLine) : order;
        return order == 0 ? Integer.compare(endColumn, other.endColumn) : order;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
