package io.keelson.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One line of a table, which knows where it stands. */
record Row(String file, int line, List<String> columns, List<String> cells) {
    Row {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(
                    file + ":" + line + ":1: " + cells.size() + " cells in " + columns.size() + " columns");
        }
    }

    String text(String column) {
        return cells.get(columns.indexOf(column));
    }

    Optional<String> maybe(String column) {
        return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
    }

    /** The words of a cell, which are joined by blanks. */
    List<String> words(String column) {
        return maybe(column).map(cell -> List.of(cell.split(" "))).orElse(List.of());
    }

    /** @throws IllegalStateException naming file, line and column, where the reader refuses the cell */
    <T> T read(String column, Function<String, T> reader) {
        try {
            return reader.apply(text(column));
        } catch (IllegalArgumentException e) {
            throw fault(column, e.getMessage());
        }
    }

    <T> Optional<T> readMaybe(String column, Function<String, T> reader) {
        return maybe(column).map(cell -> read(column, reader));
    }

    IllegalStateException fault(String column, String message) {
        int at = columns.indexOf(column);
        int start =
                1 + cells.subList(0, at).stream().mapToInt(c -> c.length() + 1).sum();
        return new IllegalStateException(file + ":" + line + ":" + start + ": " + column + ": " + message);
    }

    /** The cells from that column on, by column. */
    Map<String, String> from(int column) {
        Map<String, String> own = new LinkedHashMap<>();
        for (int i = column; i < columns.size(); i++) {
            own.put(columns.get(i), cells.get(i));
        }
        return own;
    }
}
