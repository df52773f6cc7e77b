package io.keelson.golden;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where two files begin to differ, in words. */
final class Difference {
    private Difference() {}

    /** @param golden nothing when the golden does not exist, {@code found} likewise */
    static String between(byte[] golden, byte[] found) {
        if (golden == null) {
            return ": is new";
        }
        if (found == null) {
            return ": is no longer made";
        }
        List<String> before = lines(golden);
        List<String> after = lines(found);
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return ":" + (line + 1) + "\n  - " + line(before, line) + "\n  + " + line(after, line);
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(end)";
    }
}
