package io.keelson.value;

/**
 * A path as a directive of systemd takes it, kept as it stands: absolute, or a home ({@code ~}), or with a specifier
 * in it; a dash in front makes it optional. Source: systemd.unit(5), systemd.exec(5).
 */
public record UnitPath(String text) {
    private static final Kind KIND =
            new Kind("path", "an absolute path without .., - in front where it may be missing, or ~");

    public UnitPath {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        requirePath(KIND, text, text.startsWith("-") ? text.substring(1) : text);
    }

    public static UnitPath parse(String text) {
        return new UnitPath(text);
    }

    /** Whether the dash in front says that it may be missing. */
    public boolean isOptional() {
        return text.startsWith("-");
    }

    /** Without the dash. */
    public String path() {
        return isOptional() ? text.substring(1) : text;
    }

    @Override
    public String toString() {
        return text;
    }

    static void requirePath(Kind kind, String whole, String path) {
        boolean known = path.startsWith("/") || path.equals("~") || Specifiers.in(path);
        if (!known) {
            throw kind.not(whole, "systemd drops a relative path");
        }
        if (path.matches("(.*/)?\\.\\.(/.*)?")) {
            throw kind.not(whole, "systemd drops a path with ..");
        }
        if (path.endsWith("\\")) {
            throw kind.not(whole, "a backslash at the end joins the next line");
        }
    }
}
