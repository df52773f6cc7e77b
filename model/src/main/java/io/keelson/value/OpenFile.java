package io.keelson.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file that is opened for the service, kept as it stands: {@code PATH:NAME:OPTIONS}, of which the last two may be left
 * out; options are read-only, or append or truncate, and graceful. No specifier is expanded. Source: systemd.service(5),
 * "OpenFile=".
 */
public record OpenFile(String text) {
    private static final Kind KIND = new Kind("file to open", "/path, /path:name or /path:name:read-only,graceful");
    private static final Set<String> OPTIONS = Set.of("read-only", "append", "truncate", "graceful");

    public OpenFile {
        Characters.requireLine(KIND, text);
        List<String> parts = BindPaths.colons(text);
        String path = parts.get(0);
        Characters.requireNames(KIND, path);
        boolean named = text.startsWith("/") && !path.matches("/+|.*/\\.\\.?");
        if (!named || parts.size() > 3 || parts.size() > 1 && !FdName.isValid(parts.get(1))) {
            throw KIND.not(text, "systemd drops what is no file with an absolute path, a name without / and options");
        }
        if (parts.size() == 3) {
            requireOptions(text, List.of(parts.get(2).split(",", -1)));
        }
    }

    public static OpenFile parse(String text) {
        return new OpenFile(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void requireOptions(String text, List<String> options) {
        Set<String> seen = new HashSet<>();
        for (String option : options) {
            if (!OPTIONS.contains(option) || !seen.add(option)) {
                throw KIND.not(text, "options are read-only, append, truncate and graceful, each once");
            }
        }
        if (seen.size() - (seen.contains("graceful") ? 1 : 0) > 1) {
            throw KIND.not(text, "read-only, append and truncate exclude each other");
        }
    }
}
