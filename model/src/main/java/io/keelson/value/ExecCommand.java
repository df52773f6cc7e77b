package io.keelson.value;

/**
 * A command line as {@code ExecStart=} takes it, kept as it stands. The program is an absolute path, or a plain name
 * that systemd looks up; never a relative path. Source: systemd.service(5), "COMMAND LINES".
 */
public record ExecCommand(String text) {
    private static final String PREFIXES = "@-:+!|";
    private static final Kind KIND = new Kind(
            "command line",
            "an absolute path or a plain file name, with prefixes @ - : + ! | before and arguments behind");

    public ExecCommand {
        text = Characters.trim(text);
        String first = program(QuotedWords.split(KIND, text).get(0));
        boolean plain = !first.contains("/") || first.startsWith("/") || Specifiers.in(first);
        if (first.isEmpty() || first.endsWith("/") || !plain) {
            throw KIND.not(text, "systemd runs no relative path");
        }
    }

    public static ExecCommand parse(String text) {
        return new ExecCommand(text);
    }

    /** The program, without prefixes and quotes. */
    public String program() {
        return program(QuotedWords.split(KIND, text).get(0));
    }

    @Override
    public String toString() {
        return text;
    }

    private static String program(String word) {
        int at = 0;
        while (at < word.length() && PREFIXES.indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        return QuotedWords.unquote(word.substring(at));
    }
}
