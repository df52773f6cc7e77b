package io.keelson.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of facts, sorted by key. Rows stay text until they are asked for. */
public final class FactTable {
    private final String name;
    private final Lazy<Lines> lines;

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

    /** The table that Keelson ships under that name, read when it is first asked for something. */
    static FactTable builtIn(String name) {
        return new FactTable(name, new Lazy<>(() -> Lines.builtIn(name + ".tsv", Fact.LEADING)));
    }

    /** @throws IllegalStateException when the row is at fault; names file, line and column */
    public Optional<Fact> find(String key) {
        return lines.get().rows(key).findFirst().map(row -> Fact.read(name, row));
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

    /** The facts whose last column says this. */
    Stream<Fact> ending(String cell) {
        return lines.get().rowsEnding(cell).map(row -> Fact.read(name, row));
    }

    /** The table's own columns, behind those that every table has. */
    public List<String> ownColumns() {
        List<String> columns = lines.get().columns();
        return columns.subList(Fact.LEADING.size(), columns.size());
    }
}
