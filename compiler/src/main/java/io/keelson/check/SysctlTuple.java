package io.keelson.check;

import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter that holds several numbers, each not below the one before it.
 *
 * @param members what the numbers are called, in their order
 */
record SysctlTuple(String key, List<String> members) {
    private static final List<String> BUFFER = List.of("min", "default", "max");
    private static final List<String> PAGES = List.of("min", "pressure", "max");

    /** Source: Documentation/networking/ip-sysctl.rst. */
    private static final List<SysctlTuple> ALL = List.of(
            new SysctlTuple("net.ipv4.ip_local_port_range", List.of("first", "last")),
            new SysctlTuple("net.ipv4.tcp_mem", PAGES),
            new SysctlTuple("net.ipv4.tcp_rmem", BUFFER),
            new SysctlTuple("net.ipv4.tcp_wmem", BUFFER),
            new SysctlTuple("net.ipv4.udp_mem", PAGES));

    /** The tuples of a standard that hold numbers only. */
    static Stream<Written> of(Standard standard) {
        return ALL.stream()
                .flatMap(tuple -> standard.get(Keys.sysctl(tuple.key)).stream()
                        .flatMap(setting ->
                                setting.value().longs().stream().map(numbers -> new Written(tuple, setting, numbers))));
    }

    /** A tuple and its numbers in one standard. */
    record Written(SysctlTuple tuple, Setting<SysctlValue> setting, List<Long> numbers) {}
}
