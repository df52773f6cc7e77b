package io.keelson.emit;

import java.util.List;

/**
 * How a folder differs from what would be written into it. Paths are below the folder, sorted.
 *
 * @param missing files that are not there
 * @param changed files with other bytes
 * @param stale files of an earlier run that are no longer produced
 */
public record Drift(List<String> missing, List<String> changed, List<String> stale) {
    public Drift {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        stale = List.copyOf(stale);
    }

    public boolean isEmpty() {
        return missing.isEmpty() && changed.isEmpty() && stale.isEmpty();
    }
}
