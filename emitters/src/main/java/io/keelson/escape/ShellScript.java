package io.keelson.escape;

import io.keelson.value.InvalidValue;

/** POSIX shell. Source: POSIX.1-2017, Shell Command Language, 2.2 "Quoting". */
public final class ShellScript extends Language {
    public static final ShellScript LANGUAGE = new ShellScript();

    private ShellScript() {
        super("shell");
    }

    /** One word of a command, quoted unless no shell could read it otherwise. */
    @Override
    public String escapePlainText(String text) {
        if (text.indexOf('\0') >= 0) {
            throw InvalidValue.of("word of a shell script", text, "a text without NUL");
        }
        return needsNoQuotes(text) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** A word that begins with an equals sign is a path to look for in zsh. */
    private static boolean needsNoQuotes(String text) {
        boolean plain = !text.isEmpty() && text.charAt(0) != '=';
        for (int i = 0; plain && i < text.length(); i++) {
            plain = isPlain(text.charAt(i), "./:,@+=-");
        }
        return plain;
    }
}
