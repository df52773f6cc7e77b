package io.keelson.escape;

import java.util.Locale;

/** JSON. Source: RFC 8259, section 7. */
public final class JsonFile extends Language {
    public static final JsonFile LANGUAGE = new JsonFile();

    private JsonFile() {
        super("JSON");
    }

    @Override
    public String escapePlainText(String text) {
        return string(text);
    }

    static String string(String text) {
        return isPlain(text) ? '"' + text + '"' : escaped(text);
    }

    /** Whether it stands between quotes as it is, as nearly every value does. */
    private static boolean isPlain(String text) {
        boolean plain = true;
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
        }
        return plain;
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029 || isLoneSurrogate(text, i)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return Character.isSurrogate(c) && !paired;
    }
}
