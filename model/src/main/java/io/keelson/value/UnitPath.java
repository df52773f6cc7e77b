package io.keelson.value;

import java.util.List;

/**
 * A path as a directive of systemd takes it, kept as it stands: absolute, or a home ({@code ~}), or a specifier in
 * front, which may stand for an absolute path; a dash in front makes it optional. Source: systemd.unit(5), systemd.exec(5).
 */
public record UnitPath(String text) implements NamedPaths {
    private static final Kind KIND =
            new Kind("path", "an absolute path without .., - in front where it may be missing, or ~");

    public UnitPath {
        Characters.requireLine(KIND, text);
        requireNoBlanksAround(text);
        String path = text.startsWith("-") ? text.substring(1) : text;
        if (!path.equals("~")) {
            requirePath(KIND, text, path);
        }
    }

    /** Reads a path that has to be there: neither the dash nor {@code ~}. */
    public static UnitPath parse(String text) {
        requirePath(new Kind("path", "an absolute path without .."), text, text);
        return new UnitPath(text);
    }

    /** Reads also a dash in front and {@code ~}, as {@code WorkingDirectory=} does. */
    public static UnitPath parseOptional(String text) {
        return new UnitPath(text);
    }

    /** Reads also a dash in front, but no home, as {@code EnvironmentFile=} does. */
    public static UnitPath parseDashed(String text) {
        UnitPath path = new UnitPath(text);
        if (path.path().equals("~")) {
            throw KIND.not(text, "systemd drops a home here");
        }
        return path;
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
    public List<String> paths() {
        return List.of(path());
    }

    @Override
    public String toString() {
        return text;
    }

    private static void requireNoBlanksAround(String text) {
        if (!Characters.trim(text).equals(text)) {
            throw KIND.not(text, "systemd drops the blanks around it");
        }
    }

    static void requirePath(Kind kind, String whole, String path) {
        boolean known = path.startsWith("/") || Specifiers.leadPath(path);
        Specifiers.standIns(kind, path);
        Characters.requireNames(kind, path);
        if (!known) {
            throw kind.not(whole, "systemd drops a relative path");
        }
        if (List.of(path.split("/", -1)).contains("..")) {
            throw kind.not(whole, "systemd drops a path with ..");
        }
        if (path.endsWith("\\")) {
            throw kind.not(whole, "a backslash at the end joins the next line");
        }
    }
}
