package io.keelson.value;

/** Free text of one line, with no blanks around it: every reader of lines would drop them. */
public record LineText(String text) {
    private static final Kind KIND =
            new Kind("text", "one line without control characters and without blanks around it");

    public LineText {
        Characters.requireLine(KIND, text);
        if (text.isEmpty()) {
            throw KIND.not(text);
        }
        if (!Characters.trim(text).equals(text)) {
            throw KIND.not(text, "readers of lines, systemd among them, drop the blanks around it");
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
