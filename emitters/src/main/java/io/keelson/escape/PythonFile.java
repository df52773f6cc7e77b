package io.keelson.escape;

import io.keelson.value.InvalidValue;

/** The role's programs in Python. No text of a user's reaches them: what they compare comes as JSON at run time. */
public final class PythonFile extends Language {
    public static final PythonFile LANGUAGE = new PythonFile();

    private PythonFile() {
        super("Python");
    }

    @Override
    public String escapePlainText(String text) {
        throw InvalidValue.of("text in a program", text, "no text at all");
    }
}
