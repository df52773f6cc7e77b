package io.keelson.standard;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ladders and rising numbers, as data: wholes hold them at construction, a role can assert the same on its overrides. */
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

    private static final List<String> BUFFER = List.of("min", "default", "max");
    private static final List<String> PAGES = List.of("min", "pressure", "max");

    /**
     * Kernel settings of several numbers, each not below the one before it, and what the numbers are called. Source:
     * Documentation/networking/ip-sysctl.rst.
     */
    public static final SortedMap<String, List<String>> TUPLES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "net.ipv4.ip_local_port_range", List.of("first", "last"),
            "net.ipv4.tcp_mem", PAGES,
            "net.ipv4.tcp_rmem", BUFFER,
            "net.ipv4.tcp_wmem", BUFFER,
            "net.ipv4.udp_mem", PAGES)));

    private Comparisons() {}
}
