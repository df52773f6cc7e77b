package io.keelson.value;

/**
 * The value of GOGC: how much the heap may grow between collections, in percent of what is live, or {@code off}.
 * Whatever else stands there Go takes for 100 without a word, which is why it is refused here. Source: runtime/mgcpacer.go.
 */
public sealed interface GoGc {
    GoGc OFF = Off.OFF;

    /** 0..2^31-1 percent; 0 collects all the time. */
    record Growth(int percent) implements GoGc {
        private static final Kind KIND = new Kind("GOGC", "a whole number in 0..2147483647 without %, or off");

        public Growth {
            if (percent < 0) {
                throw KIND.not(percent, "Go would take a negative number for off: write off");
            }
        }

        @Override
        public String toString() {
            return Integer.toString(percent);
        }
    }

    /** No collection, but for a memory limit. */
    enum Off implements GoGc {
        OFF;

        @Override
        public String toString() {
            return "off";
        }
    }

    static GoGc of(int percent) {
        return new Growth(percent);
    }

    static GoGc parse(String text) {
        if (text.equals("off")) {
            return OFF;
        }
        boolean isSigned = text.startsWith("-") || text.startsWith("+");
        int from = isSigned ? 1 : 0;
        if (from == text.length() || Units.digits(text, from) < text.length()) {
            throw Growth.KIND.not(text, "Go would silently run with 100");
        }
        if (text.startsWith("-")) {
            throw Growth.KIND.not(text, "Go would take a negative number for off: write off");
        }
        long percent = Units.plain(Growth.KIND, text);
        if (percent > Integer.MAX_VALUE) {
            throw Growth.KIND.not(text, "Go would silently run with 100");
        }
        return new Growth((int) percent);
    }
}
