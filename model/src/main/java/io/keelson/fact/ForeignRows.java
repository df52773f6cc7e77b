package io.keelson.fact;

import io.keelson.origin.ExtensionFault;
import java.util.List;
import java.util.ServiceLoader;

/** The rows that other jars bring, in the order in which the class path has them. */
final class ForeignRows {
    private ForeignRows() {}

    private static final class Holder {
        private static final List<FactRows> ALL =
                ExtensionFault.load(ServiceLoader.load(FactRows.class, FactRows.class.getClassLoader()));
    }

    /**
     * A table of ours with theirs.
     *
     * @throws ExtensionFault when one of their rows is at fault or has a key that is known; names the class that brings it,
     *     line and column
     */
    static Lines with(Lines own, String table) {
        Lines all = own;
        for (FactRows rows : Holder.ALL) {
            Lines before = all;
            all = ExtensionFault.guard(rows, "its rows", () -> with(before, table, rows));
        }
        return all;
    }

    private static Lines with(Lines own, String table, FactRows rows) {
        if (!rows.table().equals(table)) {
            return own;
        }
        Lines theirs = Lines.of(rows.getClass().getName(), rows.text(), Fact.LEADING);
        theirs.rows().forEach(row -> Fact.read(table, row).valueType());
        return own.with(theirs);
    }
}
