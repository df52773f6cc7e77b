package io.keelson.cli;

/** The exit codes, which scripts rely on. Of several the highest counts. */
final class Exit {
    /** All was done; there may be warnings. */
    static final int DONE = 0;

    /** A spec has errors, or with {@code --strict} warnings; nothing of it was written. */
    static final int SPEC = 1;

    /** The command was given wrongly; nothing was done. */
    static final int USAGE = 2;

    /** Something could not be read or written. */
    static final int IO = 3;

    /**
     * Keelson itself failed. This is sysexits' EX_SOFTWARE and none of the codes above: those are about what the user
     * can mend, and a script that tries again after 3 must not do so after this.
     */
    static final int DEFECT = 70;

    /** Whoever read the results went away before the end: what the shell says of a program that SIGPIPE has ended. */
    static final int CLOSED_PIPE = 141;

    private Exit() {}
}
