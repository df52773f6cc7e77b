package io.keelson.value;

import java.util.Set;

/**
 * The value of GOTRACEBACK: how much a crash prints. {@code 1} means the same as {@code all}, not {@code single};
 * {@code wer} is for Windows (from Go 1.20 or 1.21) and acts like a misspelt word on Linux. Source: runtime/runtime1.go.
 */
public record GoTraceback(String level) {
    private static final Set<String> WORDS = Set.of("none", "single", "all", "system", "crash", "wer");
    private static final long MOST = 0xFFFF_FFFFL;
    private static final Kind KIND =
            new Kind("GOTRACEBACK", "none, single, all, system, crash, wer, or a whole number in 0..4294967295");

    public GoTraceback {
        if (!WORDS.contains(level)) {
            if (!level.matches("[0-9]+")) {
                throw KIND.not(level, "after a misspelt word a crash prints no goroutine stack at all")
                        .among(WORDS);
            }
            if (Units.plain(KIND, level) > MOST) {
                throw KIND.not(level, "after a number Go cannot read a crash prints no goroutine stack at all");
            }
        }
    }

    public static GoTraceback parse(String text) {
        return new GoTraceback(text);
    }

    /** Whether a crash ends in SIGABRT and, where the limits allow it, a core dump. */
    public boolean dumpsCore() {
        return level.equals("crash");
    }

    @Override
    public String toString() {
        return level;
    }
}
