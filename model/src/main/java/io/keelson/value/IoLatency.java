package io.keelson.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The latency that a group is kept below on one device, as {@code io.latency} reads it: {@code 8:16 target=25000}. Source:
 * block/blk-iolatency.c, iolatency_set_limit.
 *
 * @param device major and minor number
 * @param micros microseconds, 0..10^15; empty for max, which is no target
 */
public record IoLatency(String device, Optional<Long> micros) {
    private static final Pattern DEVICE = Pattern.compile("[0-9]{1,4}:[0-9]{1,7}");
    private static final Pattern FORM = Pattern.compile("([0-9:]+) +target=(max|[0-9]{1,15})");
    private static final Kind KIND =
            new Kind("target latency of a device", "MAJOR:MINOR target= and whole microseconds or max");

    /** @throws InvalidValue for a device without numbers or a negative time */
    public IoLatency {
        if (!DEVICE.matcher(device).matches() || micros.filter(time -> time < 0).isPresent()) {
            throw KIND.not(device, "the kernel takes the numbers of a device, and no path");
        }
    }

    public static IoLatency parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw KIND.not(text);
        }
        Optional<Long> time = form.group(2).equals("max") ? Optional.empty() : Optional.of(Long.valueOf(form.group(2)));
        return new IoLatency(form.group(1), time);
    }

    @Override
    public String toString() {
        return device + " target=" + micros.map(String::valueOf).orElse("max");
    }
}
