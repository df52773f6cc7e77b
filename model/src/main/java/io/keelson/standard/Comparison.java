package io.keelson.standard;

import io.keelson.value.MemoryLimit;

/**
 * Two settings of one ladder: the lower one must not be above the upper one.
 *
 * @param code the code of the rule whose text says why
 */
public record Comparison(String code, Key<MemoryLimit> lower, Key<MemoryLimit> upper) {
    /** Whether the two values are in order. A percentage beside bytes cannot be told and counts as in order. */
    public boolean holds(MemoryLimit low, MemoryLimit high) {
        if (high instanceof MemoryLimit.Max) {
            return true;
        }
        if (low instanceof MemoryLimit.Max) {
            // No throttling at all is what a group has where nobody sets memory.high.
            return lower.equals(Keys.MEMORY_HIGH);
        }
        if (low instanceof MemoryLimit.Percent a && high instanceof MemoryLimit.Percent b) {
            return a.hundredths() <= b.hundredths();
        }
        return low.bytes().isEmpty()
                || high.bytes().isEmpty()
                || !low.bytes().get().isAbove(high.bytes().get());
    }
}
