package io.keelson.emit;

import java.nio.file.Path;
import java.util.List;

/**
 * What writing into a folder came to. Paths are below the folder, sorted.
 *
 * @param written new files and changed ones
 * @param unchanged files that already had these bytes and were left alone
 * @param removed files of an earlier run that are no longer produced
 * @param edited those of {@code written} and {@code removed} that somebody had edited since the earlier run
 */
public record Written(List<String> written, List<String> unchanged, List<String> removed, List<String> edited) {
    public Written {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
        edited = List.copyOf(edited);
    }

    /** How many files, and in which way: {@code 2 written, 31 unchanged, 1 removed}. */
    public String inShort() {
        return written.size() + " written, " + unchanged.size() + " unchanged, " + removed.size() + " removed";
    }

    /** A note for each file of the folder that somebody had edited, and whose edit is gone. */
    public List<String> notes(Path folder) {
        return edited.stream()
                .map(file -> "note: " + folder.resolve(file) + " had been edited by hand and was "
                        + (removed.contains(file) ? "removed" : "overwritten"))
                .toList();
    }
}
