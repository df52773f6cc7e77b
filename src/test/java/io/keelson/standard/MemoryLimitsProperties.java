package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.InvalidValue;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MemoryLimitsProperties {

    /** The order is told by a comparison of its own, over unlimited integers, not by the one under test. */
    @Property
    void limitsCanBeConstructedExactlyWhenTheyAreInOrder(
            @ForAll("limits") Optional<MemoryLimit> min,
            @ForAll("limits") Optional<MemoryLimit> low,
            @ForAll("limits") Optional<MemoryLimit> high,
            @ForAll("limits") Optional<MemoryLimit> max) {
        List<BigInteger> ladder = Stream.of(min, low, high, max)
                .flatMap(Optional::stream)
                .flatMap(limit -> rank(limit).stream())
                .toList();
        boolean inOrder = ladder.equals(ladder.stream().sorted().toList());
        assertEquals(inOrder, canBeConstructed(min, low, high, max));
    }

    @Property
    void aLadderOutOfOrderNamesTwoRungsThatAre(
            @ForAll("limits") Optional<MemoryLimit> low, @ForAll("limits") Optional<MemoryLimit> max) {
        try {
            new MemoryLimits(Optional.empty(), low, Optional.empty(), max, Optional.empty());
        } catch (InvalidValue e) {
            assertEquals(List.of("cgroup.memory.low", "cgroup.memory.max"), e.keys());
            BigInteger lower = rank(low.orElseThrow()).orElseThrow();
            assertTrue(lower.compareTo(rank(max.orElseThrow()).orElseThrow()) > 0);
        }
    }

    @Property
    void settingsAndLimitsAreTwoFormsOfOneThing(
            @ForAll("limits") Optional<MemoryLimit> low, @ForAll("limits") Optional<MemoryLimit> swap) {
        MemoryLimits limits = new MemoryLimits(Optional.empty(), low, Optional.empty(), Optional.empty(), swap);
        assertEquals(limits, MemoryLimits.from(limits.settings()));
    }

    @Provide
    Arbitrary<Optional<MemoryLimit>> limits() {
        Arbitrary<MemoryLimit> bytes =
                Arbitraries.longs().between(1, Long.MAX_VALUE).map(n -> new MemoryLimit.Bytes(new MemorySize(n)));
        Arbitrary<MemoryLimit> few =
                Arbitraries.longs().between(1, 4).map(n -> new MemoryLimit.Bytes(new MemorySize(n)));
        return Arbitraries.oneOf(bytes, few, Arbitraries.of(MemoryLimit.MAX)).optional();
    }

    /** {@code max} is no size: the kernel's default for memory.high beside any memory.max. */
    private static Optional<BigInteger> rank(MemoryLimit limit) {
        return limit.bytes().map(size -> BigInteger.valueOf(size.bytes()));
    }

    private static boolean canBeConstructed(
            Optional<MemoryLimit> min,
            Optional<MemoryLimit> low,
            Optional<MemoryLimit> high,
            Optional<MemoryLimit> max) {
        try {
            new MemoryLimits(min, low, high, max, Optional.empty());
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }
}
