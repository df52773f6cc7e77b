package io.keelson.value;

import java.util.List;

/** Absolute folders joined by colons, as {@code ExecSearchPath=} takes them. Source: systemd.exec(5). */
public record SearchPath(List<String> folders) {
    private static final Kind KIND = new Kind("search path", "absolute paths joined by colons");

    public SearchPath {
        folders = List.copyOf(folders);
        if (folders.isEmpty()) {
            throw KIND.not("");
        }
        for (String folder : folders) {
            Characters.requireLine(KIND, folder);
            if (folder.contains(":") || !Characters.trim(folder).equals(folder)) {
                throw KIND.not(folder);
            }
            UnitPath.requirePath(KIND, folder, folder);
        }
    }

    public static SearchPath parse(String text) {
        return new SearchPath(List.of(Characters.trim(text).split(":", -1)));
    }

    @Override
    public String toString() {
        return String.join(":", folders);
    }
}
