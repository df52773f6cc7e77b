package io.keelson.report;

/** Whether a text report is coloured. The text is the same with and without. */
public enum Colours {
    NONE,
    ANSI;

    String paint(Role role, String text) {
        return this == ANSI ? role.paint(text) : text;
    }
}
