package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that are known from their sources, looked up as a binder does. */
class FactsTest {
    private static final Facts FACTS = Facts.builtIn();

    /** Sources: Linux 5.13 kernel/sched/debug.c; Linux 4.12 net/ipv4/sysctl_net_ipv4.c; Linux 5.14 mm/page_alloc.c. */
    @ParameterizedTest
    @CsvSource({
        "kernel.sched_latency_ns, 5.12, true",
        "kernel.sched_latency_ns, 5.13, false",
        "kernel.sched_latency_ns, 6.1, false",
        "net.ipv4.tcp_tw_recycle, 4.11, true",
        "net.ipv4.tcp_tw_recycle, 4.12, false",
        "vm.percpu_pagelist_fraction, 5.14, false",
        "kernel.io_uring_disabled, 6.5, false",
        "kernel.io_uring_disabled, 6.6, true",
        "vm.swappiness, 4.4, true",
    })
    void sysctlExists(String key, String kernel, boolean exists) {
        assertEquals(exists, FACTS.sysctl(key).orElseThrow().existsOn(Version.parse(kernel)));
    }

    @Test
    void aSysctlThatIsGoneNamesItsSuccessor() {
        assertEquals(
                Optional.of("net.ipv4.tcp_tw_reuse"),
                FACTS.sysctl("net.ipv4.tcp_tw_recycle").orElseThrow().replacedBy());
    }

    @Test
    void aSysctlKnowsItsModuleItsOrderAndItsNamespace() {
        assertEquals(
                Optional.of("nf_conntrack"),
                FACTS.sysctl("net.netfilter.nf_conntrack_max").orElseThrow().own("module"));
        assertEquals(
                Optional.of("net.core.default_qdisc"),
                FACTS.sysctl("net.ipv4.tcp_congestion_control").orElseThrow().own("after"));
        assertEquals(
                Optional.of("net"),
                FACTS.sysctl("net.core.somaxconn").orElseThrow().own("namespaced"));
        assertEquals(
                Optional.of("host"), FACTS.sysctl("vm.swappiness").orElseThrow().own("namespaced"));
        assertEquals(
                Optional.of(Liveness.READ_ONLY),
                FACTS.sysctl("fs.file-nr").orElseThrow().live());
    }

    @ParameterizedTest
    @CsvSource({
        "net.ipv4.conf.eth0.rp_filter, net.ipv4.conf.default.rp_filter",
        "net.ipv4.conf.eth0/100.rp_filter, net.ipv4.conf.default.rp_filter",
        "net.ipv6.conf.br-lan.accept_ra, net.ipv6.conf.default.accept_ra",
        "net.ipv4.neigh.eth0.gc_stale_time, net.ipv4.neigh.default.gc_stale_time",
    })
    void anInterfaceHasTheTypeOfTheDefault(String key, String typedAs) {
        Fact fact = FACTS.sysctl(key).orElseThrow();
        assertEquals(key, fact.key());
        assertEquals(FACTS.sysctl(typedAs).orElseThrow().allowed(), fact.allowed());
        assertEquals(Optional.of(Liveness.YES), fact.live());
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        assertTrue(FACTS.sysctl("net.ipv4.conf.eth0.rp_filtre").isEmpty());
        assertTrue(FACTS.sysctl("vm.swapiness").isEmpty());
        assertTrue(FACTS.sysctl("net.ipv4.neigh.eth0.gc_thresh1").isEmpty(), "the whole table has it, no interface");
        assertTrue(FACTS.sysctl("vm").isEmpty());
        assertTrue(FACTS.sysctl("").isEmpty());
        assertTrue(FACTS.systemd("Service", "LimitNOFILES").isEmpty());
        assertTrue(FACTS.cgroup("memory.limit_in_bytes").isEmpty());
    }

    /** Source: systemd 253 NEWS, Type=notify-reload; Go 1.27 release notes. */
    @Test
    void aValueHasItsOwnVersions() {
        FactValue reload = value("systemd", "Service.Type", "notify-reload");
        assertFalse(reload.existsOn(Version.parse("252")));
        assertTrue(reload.existsOn(Version.parse("253")));
        FactValue timers = value("godebug", "asynctimerchan", "1");
        assertTrue(timers.existsOn(Version.parse("1.26")));
        assertFalse(timers.existsOn(Version.parse("1.27")));
        assertEquals("fatal", timers.effect());
        assertEquals(
                Optional.of("tcp_bbr"),
                value("sysctl", "net.ipv4.tcp_congestion_control", "bbr").module());
        assertTrue(FACTS.values("systemd", "Service.Restart").isEmpty());
        assertTrue(
                value("systemd", "Exec.StandardOutput", "truncate:/var/log/x").existsOn(Version.parse("248")));
    }

    @Test
    void aValueIsMissingOnlyWhereTheVersionIsKnown() {
        Fact type = FACTS.systemd("Service", "Type").orElseThrow();
        Target debian12 = Target.ofOs(FACTS, "debian-12");
        assertEquals(
                Optional.of("ignored"),
                FACTS.missingValue(type, "notify-reload", debian12).map(FactValue::effect));
        assertTrue(FACTS.missingValue(type, "notify", debian12).isEmpty());
        assertTrue(FACTS.missingValue(type, "notify-reload", Target.ofOs(FACTS, "debian-13"))
                .isEmpty());
        assertTrue(FACTS.missingValue(type, "notify-reload", Target.UNKNOWN).isEmpty());
    }

    @Test
    void modulesAreTheKeysAndTheValues() {
        assertEquals(List.of("tcp_bbr"), FACTS.sysctlModules("net.ipv4.tcp_congestion_control", "bbr"));
        assertEquals(List.of(), FACTS.sysctlModules("net.ipv4.tcp_congestion_control", "cubic"));
        assertEquals(List.of("nf_conntrack"), FACTS.sysctlModules("net.netfilter.nf_conntrack_max", "1"));
        assertEquals(List.of(), FACTS.sysctlModules("dev.unknown", "1"));
    }

    @Test
    void cgroupFilesAreListedWithoutTheirParts() {
        assertTrue(FACTS.cgroupFiles().containsAll(List.of("memory.max", "io.max", "cpu.max")));
        assertFalse(FACTS.cgroupFiles().contains("io.max.rbps"));
        assertTrue(FACTS.cgroup("io.max.rbps").isPresent());
    }

    @Test
    void goNamesAreFoundAsTheyAreTyped() {
        assertEquals("trimpath", key(FACTS.goBuild("trimpath")));
        assertEquals("ldflags.X", key(FACTS.goBuild("ldflags.X")));
        assertEquals("CGO_ENABLED", key(FACTS.goBuild("CGO_ENABLED")));
        assertEquals("cpu.*", key(FACTS.godebug("cpu.avx2")));
        assertEquals(
                Optional.of("yes"), FACTS.godebug("madvdontneed").orElseThrow().own("fit"));
        assertTrue(FACTS.godebug("madvdontneeded").isEmpty());
    }

    @Test
    void aDistributionMayCarryWhatItsVersionHasNot() {
        Fact uring = FACTS.sysctl("kernel.io_uring_disabled").orElseThrow();
        assertTrue(FACTS.isMissing(uring, Target.ofOs(FACTS, "debian-12")));
        assertFalse(FACTS.isMissing(uring, Target.ofOs(FACTS, "rhel-9")));
        assertFalse(FACTS.isMissing(uring, Target.UNKNOWN), "nobody knows");
    }

    private static String key(Optional<Fact> fact) {
        return fact.map(Fact::key).orElse("nothing");
    }

    private static FactValue value(String table, String key, String text) {
        return FACTS.values(table, key).stream()
                .filter(value -> value.matches(text))
                .findFirst()
                .orElseThrow();
    }
}
