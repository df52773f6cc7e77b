package io.keelson.check;

import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.MemorySize;
import io.keelson.value.SysctlValue;
import java.util.List;

/** The most memory that all sockets of a protocol may have. Source: tcp(7), tcp_mem; udp(7), udp_mem: in pages. */
record SocketMemory(MemorySize size, Setting<SysctlValue> setting) {
    private static final List<Key<SysctlValue>> KEYS =
            List.of(Keys.sysctl("net.ipv4.tcp_mem"), Keys.sysctl("net.ipv4.udp_mem"));
    private static final int NUMBERS = 3;
    /** Of every architecture on which pages are small; where they are larger it is more still. */
    private static final long PAGE = 4096;

    private static final long MOST = Long.MAX_VALUE / PAGE;

    static List<SocketMemory> of(Standard standard) {
        return KEYS.stream()
                .<SocketMemory>mapMulti((key, found) -> standard.get(key)
                        .ifPresent(setting -> setting.value()
                                .longs()
                                .filter(numbers -> numbers.size() == NUMBERS)
                                .map(numbers -> numbers.get(NUMBERS - 1))
                                .filter(pages -> pages > 0 && pages <= MOST)
                                .ifPresent(pages ->
                                        found.accept(new SocketMemory(new MemorySize(pages * PAGE), setting)))))
                .toList();
    }
}
