package io.keelson.value;

import java.util.List;
import java.util.OptionalLong;

/**
 * A quota of CPU time and the period it is counted over, what {@code cpu.max} holds. The quota must come to whole
 * microseconds of the period, and to at least 1 ms of it. Source: cgroup-v2.rst, "cpu.max"; kernel/sched/core.c.
 *
 * @param period 1 ms..1 s
 */
public record CpuMax(CpuQuota quota, TimeSpan period) {
    /** 100 ms, the kernel's own and systemd's. */
    public static final TimeSpan DEFAULT_PERIOD = TimeSpan.ofMillis(100);

    private static final long HUNDREDTHS = 10_000;
    private static final Kind KIND = new Kind(
            "cpu.max",
            "quota and period in microseconds as in '400000 100000' (quota from 1000 or max, period 1000..1000000), or"
                    + " a percentage of one CPU");

    /** @throws InvalidValue when the period, the quota's microseconds or their wholeness is not as allowed */
    public CpuMax {
        long micros = period.micros();
        if (micros < 1_000 || micros > 1_000_000) {
            throw InvalidValue.of("period of cpu.max", period, "1ms..1s");
        }
        if (quota instanceof CpuQuota.Share share) {
            long product = share.hundredths() * micros;
            if (product % HUNDREDTHS != 0) {
                throw KIND.not(quota + " of " + period, "the quota comes to no whole number of microseconds");
            }
            if (product / HUNDREDTHS < 1_000) {
                throw KIND.not(quota + " of " + period, "the kernel refuses a quota below 1 ms");
            }
        }
    }

    /** Over the default period. */
    public static CpuMax of(CpuQuota quota) {
        return new CpuMax(quota, DEFAULT_PERIOD);
    }

    /** Reads {@code 50000 100000}, {@code 50000} (of 100 ms), {@code max}, {@code max 100000}, {@code 400%}. */
    public static CpuMax parse(String text) {
        String trimmed = Characters.trim(text);
        if (trimmed.endsWith("%")) {
            return of(CpuQuota.parse(trimmed));
        }
        List<String> words = QuotedWords.read(KIND, text, CpuMax::word);
        if (words.size() > 2) {
            throw KIND.not(text);
        }
        long period = words.size() == 2 ? Units.plain(KIND, words.get(1)) : DEFAULT_PERIOD.micros();
        if (words.get(0).equals("max")) {
            return new CpuMax(CpuQuota.MAX, TimeSpan.ofMicros(period));
        }
        long quota = Units.plain(KIND, words.get(0));
        if (period < 1_000 || period > 1_000_000 || quota > 8192 * period) {
            throw KIND.not(text);
        }
        if (quota < 1_000) {
            throw KIND.not(text, "the kernel refuses a quota below 1 ms")
                    .at(text.indexOf(words.get(0)), words.get(0).length());
        }
        if (quota * HUNDREDTHS % period != 0) {
            throw KIND.not(text, "CPUQuota= carries at most two decimals of a percent and could not say the same");
        }
        return new CpuMax(new CpuQuota.Share(quota * HUNDREDTHS / period), TimeSpan.ofMicros(period));
    }

    /** Microseconds of CPU time in each period; empty without a limit. */
    public OptionalLong quotaMicros() {
        return quota instanceof CpuQuota.Share share
                ? OptionalLong.of(share.hundredths() * period.micros() / HUNDREDTHS)
                : OptionalLong.empty();
    }

    /** As the kernel shows it: {@code 400000 100000}, {@code max 100000}. */
    @Override
    public String toString() {
        String first =
                quota instanceof CpuQuota.Share ? Long.toString(quotaMicros().getAsLong()) : "max";
        return first + " " + period.micros();
    }

    private static String word(String word) {
        if (!word.equals("max")) {
            Units.plain(KIND, word);
        }
        return word;
    }
}
