package io.keelson.value;

import java.util.List;

/** A path below {@code /run} where it is relative, as {@code PIDFile=} takes it. Source: systemd.service(5). */
public record RunPath(String text) {
    private static final Kind KIND = new Kind("path", "an absolute path, or one below /run, without ..");

    public RunPath {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        String form = Specifiers.standIns(KIND, text);
        if (form.isEmpty()
                || text.endsWith("\\")
                || List.of(form.split("/", -1)).contains("..")) {
            throw KIND.not(text, "systemd drops a path with ..");
        }
        Characters.requireNames(KIND, form);
    }

    public static RunPath parse(String text) {
        return new RunPath(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
