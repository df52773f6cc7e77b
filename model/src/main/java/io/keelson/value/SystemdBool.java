package io.keelson.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A yes or no in any of systemd's spellings, upper or lower case. Source: systemd.syntax(7). */
public record SystemdBool(boolean yes) {
    private static final Set<String> YES = Set.of("yes", "true", "on", "1", "y", "t");
    private static final Set<String> NO = Set.of("no", "false", "off", "0", "n", "f");
    private static final Kind KIND = new Kind("yes or no", "yes, true, on, 1, y, t, or no, false, off, 0, n, f");

    public static SystemdBool parse(String text) {
        return find(text).orElseThrow(() -> KIND.not(text));
    }

    /** The same; empty where the text is another word, as directives take that know more than yes and no. */
    public static Optional<SystemdBool> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isYes = YES.contains(lower);
        return isYes || NO.contains(lower) ? Optional.of(new SystemdBool(isYes)) : Optional.empty();
    }

    @Override
    public String toString() {
        return yes ? "yes" : "no";
    }
}
