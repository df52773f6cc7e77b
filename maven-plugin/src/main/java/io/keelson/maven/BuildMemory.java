package io.keelson.maven;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the goals of this build have done in this project: later ones do not repeat what was told, and do not undo what
 * was written.
 *
 * @param context Maven keeps one for each project of a build, and gives it to one goal at a time
 */
record BuildMemory(Map<Object, Object> context) {
    /** Takes what Maven gives to a goal. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // older than generics: keys are any objects
    static BuildMemory of(Map context) {
        return new BuildMemory(context);
    }

    private record Told(String message) {}

    private record Filled(Path folder) {}

    /** Whether that is told for the first time. */
    boolean isNew(String message) {
        return context.put(new Told(message), true) == null;
    }

    /** Whether nobody has filled that folder with anything else. */
    boolean isFree(Path folder, Object content) {
        Object before = context.putIfAbsent(new Filled(folder.toAbsolutePath().normalize()), content);
        return before == null || before.equals(content);
    }
}
