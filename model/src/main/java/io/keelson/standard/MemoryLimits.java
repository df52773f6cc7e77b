package io.keelson.standard;

import io.keelson.value.InvalidValue;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The memory limits of a control group, where min ≤ low ≤ high ≤ max for all that are sizes; {@code max} is none. Source: cgroup-v2.rst, "Memory Interface Files".
 *
 * @param min memory.min, never reclaimed
 * @param low memory.low, reclaimed only when nothing unprotected is left
 * @param high memory.high, throttled and reclaimed above it, never killed for it
 * @param max memory.max, the kernel kills inside the group above it
 * @param swapMax memory.swap.max, which stands apart from the ladder
 */
public record MemoryLimits(
        Optional<MemoryLimit> min,
        Optional<MemoryLimit> low,
        Optional<MemoryLimit> high,
        Optional<MemoryLimit> max,
        Optional<MemoryLimit> swapMax) {
    public MemoryLimits {
        high.ifPresent(limit -> requireAboveZero(Keys.MEMORY_HIGH, limit));
        max.ifPresent(limit -> requireAboveZero(Keys.MEMORY_MAX, limit));
        Settings settings = settings(min, low, high, max, swapMax);
        for (Comparison rungs : Comparisons.MEMORY) {
            Optional<MemoryLimit> lower = settings.value(rungs.lower());
            Optional<MemoryLimit> upper = settings.value(rungs.upper());
            if (lower.isPresent() && upper.isPresent() && !rungs.holds(lower.get(), upper.get())) {
                throw outOfOrder(rungs, lower.get(), upper.get());
            }
        }
    }

    /** What the settings say of it. */
    public static MemoryLimits from(Settings settings) {
        return new MemoryLimits(
                settings.value(Keys.MEMORY_MIN),
                settings.value(Keys.MEMORY_LOW),
                settings.value(Keys.MEMORY_HIGH),
                settings.value(Keys.MEMORY_MAX),
                settings.value(Keys.MEMORY_SWAP_MAX));
    }

    /** The size above which the kernel slows or kills the service: the lower of high and max, where it is in bytes. */
    public Optional<MemorySize> ceiling() {
        return Stream.of(high, max)
                .flatMap(Optional::stream)
                .flatMap(limit -> limit.bytes().stream())
                .min(MemorySize::compareTo);
    }

    /** The same as settings. */
    public Settings settings() {
        return settings(min, low, high, max, swapMax);
    }

    private static Settings settings(
            Optional<MemoryLimit> min,
            Optional<MemoryLimit> low,
            Optional<MemoryLimit> high,
            Optional<MemoryLimit> max,
            Optional<MemoryLimit> swapMax) {
        return Settings.builder()
                .put(Keys.MEMORY_MIN, min)
                .put(Keys.MEMORY_LOW, low)
                .put(Keys.MEMORY_HIGH, high)
                .put(Keys.MEMORY_MAX, max)
                .put(Keys.MEMORY_SWAP_MAX, swapMax)
                .build();
    }

    private static void requireAboveZero(Key<MemoryLimit> key, MemoryLimit limit) {
        boolean isZero = limit.bytes().filter(size -> size.bytes() == 0).isPresent()
                || limit instanceof MemoryLimit.Percent share && share.hundredths() == 0;
        if (isZero) {
            throw InvalidValue.of(key.name(), limit, "more than 0")
                    .because("systemd drops the line, which leaves no limit at all")
                    .between(List.of(key.toString()));
        }
    }

    private static InvalidValue outOfOrder(Comparison rungs, MemoryLimit lower, MemoryLimit upper) {
        String allowed = "at most " + rungs.upper().name() + ", which is " + upper.inWords();
        return InvalidValue.of(rungs.lower().name(), lower.inWords(), allowed)
                .because("the kernel takes both without a word")
                .between(List.of(rungs.lower().toString(), rungs.upper().toString()));
    }
}
