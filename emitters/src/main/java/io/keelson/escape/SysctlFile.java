package io.keelson.escape;

import io.keelson.value.InvalidValue;
import java.util.regex.Pattern;

/** Files of sysctl.d and modules-load.d, one setting or name a line. Sources: sysctl.d(5), modules-load.d(5). */
public final class SysctlFile extends Language {
    public static final SysctlFile LANGUAGE = new SysctlFile();

    private static final Pattern KEY = Pattern.compile("[^-\\s=#;*?\\[][^\\s=#;*?\\[]*");

    private SysctlFile() {
        super("sysctl.d");
    }

    /** The left side. A leading dash would mean "ignore errors", a star a pattern. */
    public Piece key(Object text) {
        String key = oneLine(text);
        if (!KEY.matcher(key).matches()) {
            throw InvalidValue.of("sysctl key", key, "a dotted key without spaces and wildcards");
        }
        return made(key);
    }

    /** The right side, which the reader takes from the first to the last character that is no space. */
    @Override
    public String escapePlainText(String text) {
        String value = oneLine(text);
        if (value.isEmpty()) {
            throw InvalidValue.of("sysctl value", text, "at least one character");
        }
        if (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1))) {
            throw InvalidValue.of("sysctl value", value, "a text without spaces around it")
                    .because("the reader of sysctl.d strips them");
        }
        return value;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
