package io.keelson.escape;

/** What {@code docker run --env-file} reads: a name, an equals sign, and the rest of the line as it stands. */
public final class EnvFile extends Language {
    public static final EnvFile LANGUAGE = new EnvFile();

    private EnvFile() {
        super("env");
    }

    @Override
    public String escapePlainText(String text) {
        return oneLine(text);
    }
}
