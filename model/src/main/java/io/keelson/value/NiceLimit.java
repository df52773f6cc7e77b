package io.keelson.value;

/**
 * How far a process may raise its priority: a nice level with its sign, {@code -5}, or the kernel's own 20 minus that
 * level, {@code 25}; soft:hard with soft not above. Source: systemd.exec(5), "LimitNICE=".
 *
 * @param soft 0..40, in the kernel's count
 * @param hard 0..40, in the kernel's count
 */
public record NiceLimit(int soft, int hard) {
    private static final int ZERO = 20;
    private static final int MOST = 40;
    private static final Kind KIND = new Kind(
            "nice limit", "a nice level with its sign, -20..+19, or the kernel's 0..40, soft:hard with soft not above");

    public NiceLimit {
        if (soft < 0 || hard > MOST || soft > hard) {
            throw KIND.not(soft + ":" + hard, "the soft limit is above the hard one, or one outside");
        }
    }

    public static NiceLimit parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 2) {
            throw KIND.not(text);
        }
        int soft = number(text, parts[0]);
        return new NiceLimit(soft, number(text, parts[parts.length - 1]));
    }

    @Override
    public String toString() {
        return soft == hard ? String.valueOf(soft) : soft + ":" + hard;
    }

    private static int number(String text, String part) {
        if (!part.matches("[+-]?(0|[1-9][0-9]?)")) {
            throw KIND.not(text);
        }
        int number = Integer.parseInt(part);
        boolean isLevel = part.startsWith("+") || part.startsWith("-");
        if (isLevel && (number < -ZERO || number >= ZERO)) {
            throw KIND.not(text, "nice levels are -20..+19");
        }
        return isLevel ? ZERO - number : number;
    }
}
