package io.keelson.cli;

import java.io.PrintStream;

/** One line on a terminal that says how far a long run is, and leaves nothing behind. */
final class Progress {
    /** Fewer are done before anybody has read it. */
    private static final int MANY = 100;

    private static final int EACH = 32;
    private static final String BACK = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean shown;
    private final int total;
    private int done;

    Progress(Console console, int total) {
        this.terminal = console.err();
        this.total = total;
        this.shown = console.isTerminal() && total >= MANY;
    }

    /** Makes room for what is said next. */
    void hideFor(Turn turn) {
        if (!turn.isSilent()) {
            hide();
        }
    }

    /** One more is done. */
    void step(String doing) {
        done++;
        if (shown && done % EACH == 0) {
            terminal.print(BACK + "keelson: " + doing + " " + done + " of " + total);
            terminal.flush();
        }
    }

    /** Takes the line away. */
    void hide() {
        if (shown) {
            terminal.print(BACK);
            terminal.flush();
        }
    }
}
