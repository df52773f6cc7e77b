package io.keelson.value;

/**
 * A regular expression by which messages are kept or, with {@code ~} in front, dropped; kept as it stands. Whether PCRE2
 * can read it is not looked at. Source: systemd.exec(5), "LogFilterPatterns=".
 */
public record LogPattern(String text) {
    private static final Kind KIND = new Kind("pattern of messages", "a regular expression, with ~ in front or not");

    public LogPattern {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        if (text.isEmpty() || text.equals("~") || text.endsWith("\\")) {
            throw KIND.not(text);
        }
    }

    public static LogPattern parse(String text) {
        return new LogPattern(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
