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
    private final Lazy<Lines> lines;

    /** The rows that were asked for; two threads that ask for one at once may both read it, and find the same. */
    private final Lazy<AtomicReferenceArray<Fact>> read;

    private FactTable(String name, Lazy<Lines> lines) {
        this.name = name;
        this.lines = lines;
        this.read = new Lazy<>(() -> new AtomicReferenceArray<>(lines.get().size()));
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

    /** The table that Keelson ships under that name, read when it is first asked for something. */
    static FactTable builtIn(String name) {
        return new FactTable(name, new Lazy<>(() -> Lines.builtIn(name + ".tsv", Fact.LEADING)));
    }

    /** @throws IllegalStateException when the row is at fault; names file, line and column */
    public Optional<Fact> find(String key) {
        OptionalInt row = lines.get().index(key);
        return row.isEmpty() ? Optional.empty() : Optional.of(fact(row.getAsInt()));
    }

    private Fact fact(int row) {
        Fact known = read.get().get(row);
        if (known == null) {
            known = Fact.read(name, lines.get().row(row));
            read.get().set(row, known);
        }
        return known;
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

    /** The facts whose keys begin so. */
    Stream<Fact> within(String prefix) {
        return lines.get().rowsFrom(prefix).map(row -> Fact.read(name, row));
    }

    /** The keys by what the last column says of them, where it says anything. */
    Map<String, String> keysByLastColumn() {
        return lines.get().keysByLastCell();
    }

    /** The table's own columns, behind those that every table has. */
    public List<String> ownColumns() {
        List<String> columns = lines.get().columns();
        return columns.subList(Fact.LEADING.size(), columns.size());
    }
}
