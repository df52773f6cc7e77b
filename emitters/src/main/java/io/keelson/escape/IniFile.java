package io.keelson.escape;

/** ansible.cfg, which no text of a user's reaches. Source: Python's configparser. */
public final class IniFile extends Language {
    public static final IniFile LANGUAGE = new IniFile();

    private IniFile() {
        super("INI");
    }

    @Override
    public String escapePlainText(String text) {
        return oneLine(text).replace("%", "%%");
    }
}
