package io.keelson.fact;

import java.util.List;
import java.util.ServiceLoader;

/** The rows that other jars bring, in the order in which the class path has them. */
final class ForeignRows {
    private ForeignRows() {}

    private static final class Holder {
        private static final List<FactRows> ALL =
                ServiceLoader.load(FactRows.class, FactRows.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }

    /**
     * A table of ours with theirs.
     *
     * @throws IllegalStateException when one of their rows is at fault or has a key that is known; names the class that
     *     brings it, line and column
     */
    static Lines with(Lines own, String table) {
        Lines all = own;
        for (FactRows rows : Holder.ALL) {
            if (rows.table().equals(table)) {
                Lines theirs = Lines.of(rows.getClass().getName(), rows.text(), Fact.LEADING);
                theirs.rows().forEach(row -> Fact.read(table, row).valueType());
                all = all.with(theirs);
            }
        }
        return all;
    }
}
