package io.keelson.value;

/** Free text of one line, not blank. Blanks at both ends are dropped, as every reader of lines drops them. */
public record LineText(String text) {
    private static final Kind KIND = new Kind("text", "one line that is not blank, without control characters");

    public LineText {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        if (text.isEmpty()) {
            throw KIND.not(text);
        }
        if (text.endsWith("\\")) {
            throw KIND.not(text, "a backslash at the end joins the next line");
        }
    }

    public static LineText parse(String text) {
        return new LineText(text);
    }

    /** Reads it as a unit has it, with specifiers that systemd can resolve. */
    public static LineText parseUnit(String text) {
        Specifiers.standIns(KIND, text);
        return new LineText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
