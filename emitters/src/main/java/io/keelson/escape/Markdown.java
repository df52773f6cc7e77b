package io.keelson.escape;

/** Markdown for people. Source: CommonMark 0.31, "Backslash escapes". */
public final class Markdown extends Language {
    public static final Markdown LANGUAGE = new Markdown();

    private Markdown() {
        super("Markdown");
    }

    /** Every character with a meaning escaped, so that the text reads as it was typed. */
    @Override
    public String escapePlainText(String text) {
        return oneLine(text).replaceAll("[\\\\`*_{}\\[\\]<>()#+.!|~&$=^:@-]", "\\\\$0");
    }
}
