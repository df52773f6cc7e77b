package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.consumer.SysctlConsumer.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

class SysctlConsumerTest {

    @Test
    void everyValueIsReadAsItStands() {
        SysctlConsumer sysctl = SysctlConsumer.read(Inputs.of("sysctl/good.conf"));
        assertEquals(List.of(), sysctl.problems());
        assertEquals(
                List.of(
                        new Setting("net/core/somaxconn", "65535"),
                        new Setting("net/ipv4/tcp_rmem", "4096 131072 6291456"),
                        new Setting("net/ipv4/conf/eth0.100/rp_filter", "1"),
                        new Setting("net/nosuch/key", "3"),
                        new Setting("kernel/core_pattern", "|/usr/lib/dump %p \"q\" \\n $HOME ünï"),
                        new Setting("fs/file-max", "30 # a comment is part of the value")),
                sysctl.settings());
    }

    @Test
    void aLineWithoutAssignmentAndAKeySetTwiceAreProblems() {
        SysctlConsumer sysctl = SysctlConsumer.read(Inputs.of("sysctl/broken.conf"));
        assertEquals(
                List.of(
                        "sysctl.conf:2: Line is not an assignment, ignoring: net.core.somaxconn 65535",
                        "Overwriting earlier assignment of vm/swappiness at 'sysctl.conf:3'."),
                sysctl.problems());
        assertEquals(List.of(new Setting("vm/swappiness", "20")), sysctl.settings());
    }
}
