package io.keelson.value;

import java.util.regex.Pattern;

/**
 * A text in which a backslash stands for what C means by it, as {@code StandardInputText=} takes it; kept as it stands.
 * Source: systemd.exec(5); src/basic/escape.c, cunescape_one.
 */
public record EscapedText(String text) {
    private static final Kind KIND = new Kind(
            "text",
            "one line; after a backslash one of a b f n r t v s \\ \" ' x41 101 u00e9 U0001f600, and none for zero");
    private static final Pattern FORM = Pattern.compile(
            "(?s)([^\\\\]|\\\\([abfnrtvs\\\\\"']|x(?!00)[0-9a-fA-F]{2}"
                    + "|(?!000)[0-3][0-7]{2}|u(?!0000|[dD][89a-fA-F])[0-9a-fA-F]{4}|U(?!00000000)00(0[0-9a-fA-F]|10)[0-9a-fA-F]{4}))*+");

    public EscapedText {
        LineText.parseUnit(text);
        if (!FORM.matcher(text).matches()) {
            throw KIND.not(text, "systemd drops the line");
        }
    }

    public static EscapedText parse(String text) {
        return new EscapedText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
