package io.keelson.read;

import io.keelson.origin.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a text as YAML counts them, and places that never lie outside of it. */
final class TextLines {
    private final String file;
    private final List<String> lines;
    private final int[] widths; // in code points, each counted when it is first asked for

    /** What was asked for last. */
    private int counted;

    private int countedColumn = 1;
    private int countedIndex;

    TextLines(String file, String text) {
        this.file = file;
        this.lines = split(text);
        this.widths = new int[lines.size()];
        Arrays.fill(widths, -1);
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, at));
                at += text.startsWith("\r\n", at) ? 1 : 0;
                from = at + 1;
            }
        }
        lines.add(text.substring(from));
        return List.copyOf(lines);
    }

    /** A line, counted from 1; the last one for a number behind it. */
    String line(int number) {
        return lines.get(Math.min(number, lines.size()) - 1);
    }

    /**
     * Where a character of a line stands in it, in UTF-16 units; both counted from 1. Goes on from where it was asked for
     * the last time, so that a long line is counted once and not for each of its words.
     */
    int index(int line, int column) {
        String text = line(line);
        if (line != counted || column < countedColumn) {
            counted = line;
            countedColumn = 1;
            countedIndex = 0;
        }
        countedIndex = text.offsetByCodePoints(countedIndex, column - countedColumn);
        countedColumn = column;
        return countedIndex;
    }

    /** The lines down to that one, in their order. */
    List<String> to(int number) {
        return lines.subList(0, Math.min(number, lines.size()));
    }

    /** The character that stands there; nothing, where the line or the text ends. */
    Span character(int line, int column) {
        return stretch(line, column, 1);
    }

    /** So many characters from there, as far as the line has them. */
    Span stretch(int line, int column, int length) {
        int number = Math.min(line, lines.size());
        int width = width(number);
        int from = number < line ? width + 1 : Math.min(column, width + 1);
        return new Span(file, number, from, number, Math.min(from + length, width + 1));
    }

    private int width(int number) {
        if (widths[number - 1] < 0) {
            widths[number - 1] = line(number).codePointCount(0, line(number).length());
        }
        return widths[number - 1];
    }

    /** Whether nothing but blanks stands there and behind. */
    boolean isEnd(int line, int column) {
        Span at = character(line, column);
        String rest = line(at.line());
        int from = rest.offsetByCodePoints(0, at.column() - 1);
        return rest.substring(from).isBlank()
                && lines.subList(at.line(), lines.size()).stream().allMatch(String::isBlank);
    }

    /** The place of the first character of that line that is in its indentation and not a blank. */
    Span inIndentation(int line, char wanted) {
        String text = line(line);
        int indentation = 0;
        while (indentation < text.length() && Character.isWhitespace(text.charAt(indentation))) {
            indentation++;
        }
        int at = text.substring(0, indentation).indexOf(wanted);
        return at < 0 ? character(line, 1) : character(line, at + 1);
    }
}
