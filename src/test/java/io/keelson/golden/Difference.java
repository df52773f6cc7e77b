package io.keelson.golden;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Where two files begin to differ, in words. */
final class Difference {
    private Difference() {}

    static String between(Optional<byte[]> golden, Optional<byte[]> found) {
        if (golden.isEmpty()) {
            return ": is new";
        }
        if (found.isEmpty()) {
            return ": is no longer made";
        }
        List<String> before = lines(golden.get());
        List<String> after = lines(found.get());
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
