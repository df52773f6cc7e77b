package io.keelson.escape;

import io.keelson.value.InvalidValue;

/** systemd's unit files. Sources: systemd.syntax(7); systemd.exec(5), "Environment="; systemd.unit(5), "Specifiers". */
public final class UnitFile extends Language {
    public static final UnitFile LANGUAGE = new UnitFile();

    private UnitFile() {
        super("unit");
    }

    /** A directive's value in the unit's own syntax, as it stands. */
    public Piece directive(Object text) {
        String line = oneLine(text);
        if (line.endsWith("\\")) {
            throw InvalidValue.of("value of a directive", line, "a text that does not end in a backslash")
                    .because("a backslash at the end of a line joins the next line to it");
        }
        return made(line);
    }

    /** The right side of {@code Environment=}: a quoted assignment that arrives in the process character by character. */
    public Piece assignment(String name, String value) {
        return made(quoted(name + "=" + value));
    }

    /** Plain text as a whole value, {@code Description=}: without specifiers, and quotes mean nothing there. */
    public Piece text(Object text) {
        return directive(text.toString().replace("%", "%%"));
    }

    /** A quoted word without specifiers. In an Exec line it would also need {@code $} doubled. */
    @Override
    public String escapePlainText(String text) {
        return quoted(text);
    }

    private String quoted(String text) {
        String escaped = oneLine(text)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("%", "%%");
        return '"' + escaped + '"';
    }
}
