package io.keelson.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a table: tab separated, the columns named by the first one, the others sorted. A line is taken apart
 * when it is asked for and not before: two thousand of them cost nothing at start.
 */
final class Lines {
    private final String file;
    private final List<String> columns;
    private final List<String> lines;

    private Lines(String file, List<String> columns, List<String> lines) {
        this.file = file;
        this.columns = columns;
        this.lines = lines;
    }

    /**
     * @param leading the columns that must come first, in this order
     * @throws IllegalStateException when the header lacks one of them or names a column twice
     */
    static Lines of(String file, String text, List<String> leading) {
        List<String> all = text.lines().toList();
        List<String> columns = all.isEmpty() ? List.of() : List.of(all.get(0).split("\t", -1));
        for (int i = 0; i < leading.size(); i++) {
            if (i >= columns.size() || !columns.get(i).equals(leading.get(i))) {
                String got = i < columns.size() ? "'" + columns.get(i) + "'" : "nothing";
                throw new IllegalStateException(
                        file + ":1:" + (i + 1) + ": column " + (i + 1) + " is " + leading.get(i) + ", not " + got);
            }
        }
        if (columns.stream().distinct().count() != columns.size()) {
            throw new IllegalStateException(file + ":1:1: a column stands twice: " + columns);
        }
        return new Lines(file, columns, all.subList(1, all.size()));
    }

    /**
     * These and others, in the order of a table.
     *
     * @throws IllegalStateException when a first cell stands in both, or the others have a column that these have not
     */
    Lines with(Lines others) {
        List<String> all = new ArrayList<>(lines);
        others.rows().forEach(row -> {
            if (index(row.cells().get(0)).isPresent()) {
                throw row.fault(columns.get(0), "the table has " + row.cells().get(0) + " already");
            }
            if (!columns.containsAll(row.columns())) {
                throw row.fault(columns.get(0), "columns of the table are " + String.join(", ", columns));
            }
            all.add(columns.stream()
                    .map(column -> row.columns().contains(column) ? row.text(column) : "")
                    .collect(Collectors.joining("\t")));
        });
        Collections.sort(all);
        return new Lines(file, columns, List.copyOf(all));
    }

    /** The table of that file, which stands beside this class. */
    static Lines builtIn(String file, List<String> leading) {
        return of(file, text(file), leading);
    }

    /** The text of a table that stands beside this class, in {@code io/keelson/facts}. */
    static String text(String file) {
        try (InputStream in = Lines.class.getResourceAsStream("/io/keelson/facts/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": no such table");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> columns() {
        return columns;
    }

    /** Every row, in order. */
    Stream<Row> rows() {
        return IntStream.range(0, lines.size()).mapToObj(this::row);
    }

    /** Where the first row with this first cell is, counted from 0. */
    OptionalInt index(String cell) {
        String prefix = cell + "\t";
        int first = firstAtLeast(prefix);
        boolean there = first < lines.size() && lines.get(first).startsWith(prefix);
        return there ? OptionalInt.of(first) : OptionalInt.empty();
    }

    /** The first cells of the rows by their last ones, of those where something stands in both. */
    Map<String, String> keysByLastCell() {
        Map<String, String> keys = new HashMap<>();
        for (String line : lines) {
            String last = line.substring(line.lastIndexOf('\t') + 1);
            if (!last.isEmpty()) {
                keys.putIfAbsent(last, line.substring(0, end(line)));
            }
        }
        return keys;
    }

    /** The last cells by the first ones, where anything stands in them; reads no other cell. */
    SortedMap<String, String> lastCells() {
        SortedMap<String, String> cells = new TreeMap<>();
        for (String line : lines) {
            String last = line.substring(line.lastIndexOf('\t') + 1);
            if (!last.isEmpty()) {
                cells.put(line.substring(0, end(line)), last);
            }
        }
        return cells;
    }

    /** The first cells of the rows that have that cell in a column; reads no other cell. */
    List<String> keysWith(String column, String cell) {
        int before = columns.indexOf(column);
        return lines.stream()
                .filter(line -> has(line, before, cell))
                .map(line -> line.substring(0, end(line)))
                .toList();
    }

    private static boolean has(String line, int tabs, String cell) {
        int at = 0;
        for (int tab = 0; tab < tabs; tab++) {
            at = line.indexOf('\t', at) + 1;
        }
        int end = line.indexOf('\t', at);
        return (end < 0 ? line.length() : end) - at == cell.length() && line.startsWith(cell, at);
    }

    /** The rows whose text begins so, found by binary search. */
    Stream<Row> rowsFrom(String prefix) {
        int first = firstAtLeast(prefix);
        return IntStream.range(first, lines.size())
                .takeWhile(i -> lines.get(i).startsWith(prefix))
                .mapToObj(this::row);
    }

    /** The first cell of every row. */
    List<String> keys() {
        return lines.stream().map(line -> line.substring(0, end(line))).toList();
    }

    private static int end(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? line.length() : tab;
    }

    private int firstAtLeast(String prefix) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Row row(int index) {
        return new Row(file, index + 2, columns, List.of(lines.get(index).split("\t", -1)));
    }
}
