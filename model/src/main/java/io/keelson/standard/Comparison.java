package io.keelson.standard;

import io.keelson.value.MemoryLimit;

/**
 * Two settings of one ladder: the lower one must not be above the upper one.
 *
 * @param code the code of the rule whose text says why
 */
public record Comparison(String code, Key<MemoryLimit> lower, Key<MemoryLimit> upper) {
    /**
     * Whether the two values are in order. {@code max} is no size and has no place in the order: as memory.high it is
     * the kernel's default beside any memory.max, as memory.low it protects whatever there is. A percentage beside bytes
     * cannot be told and counts as in order.
     */
    public boolean holds(MemoryLimit low, MemoryLimit high) {
        if (low instanceof MemoryLimit.Percent a && high instanceof MemoryLimit.Percent b) {
            return a.hundredths() <= b.hundredths();
        }
        return low.bytes().isEmpty()
                || high.bytes().isEmpty()
                || !low.bytes().get().isAbove(high.bytes().get());
    }
}
