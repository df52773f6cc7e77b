package io.keelson.fact;

/**
 * Facts that another jar brings, as a service: sysctl keys of a module of one's own, GODEBUG keys of a Go of one's own. They
 * are typed, checked, suggested and offered by the schema as those that Keelson brings. Read once, when the table is first
 * asked for something.
 */
public interface FactRows {
    /** The table that the rows belong to, without its ending: {@code sysctl}, {@code systemd}, {@code godebug} ... */
    String table();

    /**
     * The rows as lines, tab separated. The first line names the columns: all that every table has, from {@code key} to
     * {@code source}, and of the table's own those that have something to say; docs/facts.md says what each column takes.
     */
    String text();
}
