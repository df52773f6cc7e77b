package io.keelson.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A table of facts, sorted by key. A row stays text until it is asked for, and is read only once. */
public final class FactTable {
    private final String name;
    private final Lazy<Lines> lines;

    /** The facts that were asked for by their keys; what no row has is not kept, so that it stays a table's size. */
    private final Map<String, Fact> found = new ConcurrentHashMap<>();

    private FactTable(String name, Lazy<Lines> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * The table of that text.
     *
     * @param name the table without its ending: {@code sysctl}
     * @throws IllegalStateException when the header lacks a column; names file, line and column
     */
    public static FactTable of(String name, String text) {
        Lines lines = Lines.of(name + ".tsv", text, Fact.LEADING);
        return new FactTable(name, new Lazy<>(() -> lines));
    }

    /** The table that Keelson ships under that name with what other jars add to it, read when it is first asked for something. */
    static FactTable builtIn(String name) {
        return new FactTable(
                name, new Lazy<>(() -> ForeignRows.with(Lines.builtIn(name + ".tsv", Fact.LEADING), name)));
    }

    /** @throws IllegalStateException when the row is at fault; names file, line and column */
    public Optional<Fact> find(String key) {
        Fact known = found.get(key);
        return known == null ? read(key) : Optional.of(known);
    }

    private Optional<Fact> read(String key) {
        OptionalInt row = lines.get().index(key);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Fact fact = Fact.read(name, lines.get().row(row.getAsInt()));
        found.put(key, fact);
        return Optional.of(fact);
    }

    /** Whether there is a fact whose key begins so. */
    boolean has(String prefix) {
        return lines.get().rowsFrom(prefix).findFirst().isPresent();
    }

    /** Every key, in order; reads no row. */
    public List<String> keys() {
        return lines.get().keys();
    }

    public Stream<Fact> all() {
        return lines.get().rows().map(row -> Fact.read(name, row));
    }

    /** What the last column says by key, where it says anything; reads no row. */
    SortedMap<String, String> lastColumn() {
        return lines.get().lastCells();
    }

    /** The facts whose keys begin so. */
    Stream<Fact> within(String prefix) {
        return lines.get().rowsFrom(prefix).map(row -> Fact.read(name, row));
    }

    /** The keys by what the last column says of them, where it says anything. */
    Map<String, String> keysByLastColumn() {
        return lines.get().keysByLastCell();
    }

    /** The keys of the rows that have that cell in a column; reads no row. */
    List<String> keysWith(String column, String cell) {
        return lines.get().keysWith(column, cell);
    }

    /** The table's own columns, behind those that every table has. */
    public List<String> ownColumns() {
        List<String> columns = lines.get().columns();
        return columns.subList(Fact.LEADING.size(), columns.size());
    }
}
