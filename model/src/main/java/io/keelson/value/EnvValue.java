package io.keelson.value;

/** The value of an environment variable: any characters of one line, empty too; TAB is the only control character. */
public record EnvValue(String text) {
    private static final Kind KIND =
            new Kind("value of a variable", "text without NUL, line breaks and control characters other than TAB");

    public EnvValue {
        Characters.requireLine(KIND, text);
    }

    public static EnvValue parse(String text) {
        return new EnvValue(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
