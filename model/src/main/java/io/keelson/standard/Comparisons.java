package io.keelson.standard;

import java.util.List;

/** The ladders, as data: wholes hold them at construction, a role can assert the same on its overrides. */
public final class Comparisons {
    /** The code of the rule on the order of memory.min, low, high and max. */
    public static final String MEMORY_LADDER = "KEEL-M001";

    /** Each rung against each higher one, so that a missing rung between them hides nothing. */
    public static final List<Comparison> MEMORY = List.of(
            new Comparison(MEMORY_LADDER, Keys.MEMORY_MIN, Keys.MEMORY_LOW),
            new Comparison(MEMORY_LADDER, Keys.MEMORY_LOW, Keys.MEMORY_HIGH),
            new Comparison(MEMORY_LADDER, Keys.MEMORY_HIGH, Keys.MEMORY_MAX),
            new Comparison(MEMORY_LADDER, Keys.MEMORY_MIN, Keys.MEMORY_HIGH),
            new Comparison(MEMORY_LADDER, Keys.MEMORY_LOW, Keys.MEMORY_MAX),
            new Comparison(MEMORY_LADDER, Keys.MEMORY_MIN, Keys.MEMORY_MAX));

    private Comparisons() {}
}
