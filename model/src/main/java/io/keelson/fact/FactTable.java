package io.keelson.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/** A table of facts, sorted by key. A row stays text until it is asked for, and is read only once. */
public final class FactTable {
    private final String name;
    private final Lazy<Rows> rows;

    private FactTable(String name, Lazy<Rows> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * The text, and what was made of it.
     *
     * @param read those rows that were asked for; two threads that ask for one at once may both read it, and find the same
     */
    private record Rows(Lines lines, AtomicReferenceArray<Fact> read) {
        Rows(Lines lines) {
            this(lines, new AtomicReferenceArray<>(lines.size()));
        }

        Fact fact(String table, int row) {
            Fact known = read.get(row);
            if (known == null) {
                known = Fact.read(table, lines.row(row));
                read.set(row, known);
            }
            return known;
        }
    }

    /**
     * The table of that text.
     *
     * @param name the table without its ending: {@code sysctl}
     * @throws IllegalStateException when the header lacks a column; names file, line and column
     */
    public static FactTable of(String name, String text) {
        Rows rows = new Rows(Lines.of(name + ".tsv", text, Fact.LEADING));
        return new FactTable(name, new Lazy<>(() -> rows));
    }

    /** The table that Keelson ships under that name, read when it is first asked for something. */
    static FactTable builtIn(String name) {
        return new FactTable(name, new Lazy<>(() -> new Rows(Lines.builtIn(name + ".tsv", Fact.LEADING))));
    }

    /** @throws IllegalStateException when the row is at fault; names file, line and column */
    public Optional<Fact> find(String key) {
        Rows all = rows.get();
        OptionalInt row = all.lines().index(key);
        return row.isEmpty() ? Optional.empty() : Optional.of(all.fact(name, row.getAsInt()));
    }

    /** Whether there is a fact whose key begins so. */
    boolean has(String prefix) {
        return lines().rowsFrom(prefix).findFirst().isPresent();
    }

    /** Every key, in order; reads no row. */
    public List<String> keys() {
        return lines().keys();
    }

    public Stream<Fact> all() {
        return lines().rows().map(row -> Fact.read(name, row));
    }

    /** The facts whose keys begin so. */
    Stream<Fact> within(String prefix) {
        return lines().rowsFrom(prefix).map(row -> Fact.read(name, row));
    }

    /** The keys by what the last column says of them, where it says anything. */
    Map<String, String> keysByLastColumn() {
        return lines().keysByLastCell();
    }

    /** The table's own columns, behind those that every table has. */
    public List<String> ownColumns() {
        List<String> columns = lines().columns();
        return columns.subList(Fact.LEADING.size(), columns.size());
    }

    private Lines lines() {
        return rows.get().lines();
    }
}
