package io.keelson.escape;

import io.keelson.value.InvalidValue;
import java.util.regex.Pattern;

/** POSIX shell. Source: POSIX.1-2017, Shell Command Language, 2.2 "Quoting". */
public final class ShellScript extends Language {
    public static final ShellScript LANGUAGE = new ShellScript();

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./:,@+-][A-Za-z0-9_./:,@+=-]*");

    private ShellScript() {
        super("shell");
    }

    /** One word of a command, quoted unless no shell could read it otherwise. */
    @Override
    public String escapePlainText(String text) {
        if (text.indexOf('\0') >= 0) {
            throw InvalidValue.of("word of a shell script", text, "a text without NUL");
        }
        return NEEDS_NO_QUOTES.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
