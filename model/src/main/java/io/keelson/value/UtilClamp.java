package io.keelson.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The share of a CPU that the scheduler thinks the tasks of a group use at least or at most: a percentage without its
 * sign, or {@code max}, which is the whole. Sources: cgroup-v2.rst, "cpu.uclamp.min"; kernel/sched/core.c,
 * capacity_from_percent.
 *
 * @param hundredths hundredths of a percent, 0..10000
 */
public record UtilClamp(int hundredths) {
    private static final int WHOLE = 10_000;
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,2}))?");
    private static final Kind KIND = new Kind("utilization clamp", "0 to 100 with at most two decimals, or max");

    /** @throws InvalidValue outside 0..10000 */
    public UtilClamp {
        if (hundredths < 0 || hundredths > WHOLE) {
            throw KIND.not(Hundredths.print(hundredths));
        }
    }

    /** Reads {@code 20}, {@code 12.5}, {@code max}. */
    public static UtilClamp parse(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (text.equals("max")) {
            return new UtilClamp(WHOLE);
        }
        if (!percent.matches()) {
            throw text.endsWith("%") ? KIND.not(text, "the file takes no percent sign") : KIND.not(text);
        }
        String decimals = percent.group(2) == null ? "00" : (percent.group(2) + "0").substring(0, 2);
        int hundredths = Integer.parseInt(percent.group(1)) * 100 + Integer.parseInt(decimals);
        if (hundredths > WHOLE) {
            throw KIND.not(text);
        }
        return new UtilClamp(hundredths);
    }

    /** As the kernel shows it: {@code 20.00}, {@code max}. */
    @Override
    public String toString() {
        return hundredths == WHOLE
                ? "max"
                : hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    }
}
