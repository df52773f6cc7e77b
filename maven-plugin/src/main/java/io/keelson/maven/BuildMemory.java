package io.keelson.maven;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the goals of this build have done in this project: later ones do not repeat what was told, and do not take what
 * was written for a leftover.
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

    private record Written(Path folder) {}

    /** Whether that is told for the first time. */
    boolean isNew(String message) {
        return context.put(new Told(message), true) == null;
    }

    void written(Path folder) {
        context.put(new Written(folder.toAbsolutePath().normalize()), true);
    }

    boolean isWritten(Path folder) {
        return context.containsKey(new Written(folder.toAbsolutePath().normalize()));
    }
}
