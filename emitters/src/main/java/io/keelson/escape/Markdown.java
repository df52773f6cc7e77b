package io.keelson.escape;

import java.util.regex.Pattern;

/** Markdown for people. Source: CommonMark 0.31, "Backslash escapes". */
public final class Markdown extends Language {
    public static final Markdown LANGUAGE = new Markdown();

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+.!|~&$=^:@-]");

    private Markdown() {
        super("Markdown");
    }

    /** Every character with a meaning escaped, so that the text reads as it was typed. */
    @Override
    public String escapePlainText(String text) {
        return SPECIAL.matcher(oneLine(text)).replaceAll("\\\\$0");
    }
}
