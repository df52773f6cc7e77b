package io.keelson.emit;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a folder differs from what would be written into it. Paths are below the folder, sorted.
 *
 * @param missing files that are not there
 * @param changed files with other bytes, or that cannot be run and should be
 * @param stale files of an earlier run that are no longer produced
 * @param excerpts by path of a changed file the first lines that differ, {@code -} for what is there and {@code +} for
 *     what would be written, or in brackets what else it is; SHA256SUMS has none
 */
public record Drift(
        List<String> missing, List<String> changed, List<String> stale, SortedMap<String, String> excerpts) {
    /** As {@link io.keelson.view.Header} and keelson.json have it. */
    private static final Pattern HASH = Pattern.compile("(?<=standard |standard: \"|\"standard\": \")[0-9a-f]{12}");

    public Drift {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        stale = List.copyOf(stale);
        excerpts = Collections.unmodifiableSortedMap(new TreeMap<>(excerpts));
    }

    public boolean isEmpty() {
        return missing.isEmpty() && changed.isEmpty() && stale.isEmpty();
    }

    /** How many files differ, and in which way: {@code 1 missing, 2 changed, 1 stale}. */
    public String inShort() {
        return missing.size() + " missing, " + changed.size() + " changed, " + stale.size() + " stale";
    }

    /** For people: of which spec and folder that is, then each file. */
    public String inWords(String name, Path folder) {
        return isEmpty()
                ? name + ": " + folder + " is up to date"
                : name + ": " + folder + " differs (- is there, + would be written): " + inShort() + "\n"
                        + inWords().stripTrailing();
    }

    /** For people: each file in a line, below a changed one its excerpt. */
    public String inWords() {
        StringBuilder text = new StringBuilder();
        missing.forEach(path -> text.append("  missing: ").append(path).append('\n'));
        stale.forEach(path -> text.append("  stale: ").append(path).append('\n'));
        for (String path : changed) {
            String excerpt = excerpts.getOrDefault(path, "");
            text.append("  changed: ").append(path);
            text.append(excerpt.startsWith("(") ? " " + excerpt + "\n" : "\n" + excerpt.indent(4));
        }
        return text.toString();
    }

    /** Most files of a changed standard differ in no more than its hash; to show that in each would bury the others. */
    static String excerpt(String there, String wanted) {
        if (there.equals(wanted)) {
            return "(cannot be run)";
        }
        boolean onlyHash = withoutHash(there).equals(withoutHash(wanted));
        return onlyHash ? "(only the hash of the standard)" : LineDiff.between(there, wanted);
    }

    /** A text without the hash of its standard. */
    static String withoutHash(String text) {
        return HASH.matcher(text).replaceAll("");
    }
}
