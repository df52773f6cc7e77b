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
    private final Lines lines;

    /** Those that were asked for; two threads that ask for one at once may both read it, and find the same. */
    private final AtomicReferenceArray<Fact> read;

    private FactTable(String name, Lines lines) {
        this.name = name;
        this.lines = lines;
        this.read = new AtomicReferenceArray<>(lines.size());
    }

    /**
     * The table of that text.
     *
     * @param name the table without its ending: {@code sysctl}
     * @throws IllegalStateException when the header lacks a column; names file, line and column
     */
    public static FactTable of(String name, String text) {
        return new FactTable(name, Lines.of(name + ".tsv", text, Fact.LEADING));
    }

    /** The table that Keelson ships under that name. */
    static FactTable builtIn(String name) {
        return of(name, Lines.text(name + ".tsv"));
    }

    /** @throws IllegalStateException when the row is at fault; names file, line and column */
    public Optional<Fact> find(String key) {
        OptionalInt row = lines.index(key);
        return row.isEmpty() ? Optional.empty() : Optional.of(fact(row.getAsInt()));
    }

    private Fact fact(int row) {
        Fact known = read.get(row);
        if (known == null) {
            known = Fact.read(name, lines.row(row));
            read.set(row, known);
        }
        return known;
    }

    /** Whether there is a fact whose key begins so. */
    boolean has(String prefix) {
        return lines.rowsFrom(prefix).findFirst().isPresent();
    }

    /** Every key, in order; reads no row. */
    public List<String> keys() {
        return lines.keys();
    }

    public Stream<Fact> all() {
        return lines.rows().map(row -> Fact.read(name, row));
    }

    /** The facts whose keys begin so. */
    Stream<Fact> within(String prefix) {
        return lines.rowsFrom(prefix).map(row -> Fact.read(name, row));
    }

    /** The keys by what the last column says of them, where it says anything. */
    Map<String, String> keysByLastColumn() {
        return lines.keysByLastCell();
    }

    /** The table's own columns, behind those that every table has. */
    public List<String> ownColumns() {
        return lines.columns().subList(Fact.LEADING.size(), lines.columns().size());
    }
}
