package io.keelson.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of facts, sorted by key. Rows stay text until they are asked for. */
public final class FactTable {
    private final String name;
    private final Lines lines;

    private FactTable(String name, Lines lines) {
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
        return new FactTable(name, Lines.of(name + ".tsv", text, Fact.LEADING));
    }

    /** The table that Keelson ships under that name. */
    static FactTable builtIn(String name) {
        return of(name, Lines.text(name + ".tsv"));
    }

    /** @throws IllegalStateException when the row is at fault; names file, line and column */
    public Optional<Fact> find(String key) {
        return lines.rows(key).findFirst().map(row -> Fact.read(name, row));
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

    /** The facts whose last column says this. */
    Stream<Fact> ending(String cell) {
        return lines.rowsEnding(cell).map(row -> Fact.read(name, row));
    }

    /** The table's own columns, behind those that every table has. */
    public List<String> ownColumns() {
        return lines.columns().subList(Fact.LEADING.size(), lines.columns().size());
    }
}
