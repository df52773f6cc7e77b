package io.keelson.value;

/**
 * What a service's input or output is joined to, kept as it stands; which words there are is the directive's question.
 * Behind {@code file:}, {@code append:} and {@code truncate:} stands an absolute path, behind {@code fd:} a name.
 * Source: systemd.exec(5), "StandardOutput=".
 */
public record StandardStream(String text) {
    private static final Kind KIND = new Kind(
            "stream", "a word such as journal, file: with an absolute path, or fd: with a name without colons");

    public StandardStream {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        if (!kind.matches("[a-z+-]+")) {
            throw KIND.not(text);
        }
        String behind = text.substring(colon + 1);
        if (colon > 0 && kind.equals("fd")) {
            if (behind.contains(":") || Specifiers.standIns(KIND, behind).length() > 255 || behind.endsWith("\\")) {
                throw KIND.not(text, "a descriptor's name has no colon");
            }
        } else if (colon > 0) {
            UnitPath.requirePath(KIND, text, behind);
        }
    }

    public static StandardStream parse(String text) {
        return new StandardStream(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
