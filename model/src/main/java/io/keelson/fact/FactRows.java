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
     * The rows as lines, tab separated. The first line names the columns, those of the table's own that have nothing to say
     * may be left out; docs/facts.md says what each column takes.
     */
    String text();
}
