package io.keelson.value;

import java.util.Locale;
import java.util.Set;

/** A yes or no in any of systemd's spellings, upper or lower case. Source: systemd.syntax(7). */
public record SystemdBool(boolean yes) {
    private static final Set<String> YES = Set.of("yes", "true", "on", "1", "y", "t");
    private static final Set<String> NO = Set.of("no", "false", "off", "0", "n", "f");
    private static final Kind KIND = new Kind("yes or no", "yes, true, on, 1, y, t, or no, false, off, 0, n, f");

    public static SystemdBool parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            throw KIND.not(text);
        }
        return new SystemdBool(YES.contains(lower));
    }

    @Override
    public String toString() {
        return yes ? "yes" : "no";
    }
}
