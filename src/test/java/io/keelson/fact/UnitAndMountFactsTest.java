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

/** Directives by the section they stand in, mount options by their file system. */
class UnitAndMountFactsTest {
    private static final Facts FACTS = Facts.builtIn();

    /** Sources: systemd 262 load-fragment-gperf; NEWS of 229, 253 and 254. */
    @Test
    void aDirectiveIsFoundWhereItStands() {
        assertEquals("Exec.LimitNOFILE", key(FACTS.systemd("Service", "LimitNOFILE")));
        assertEquals("Cgroup.MemoryMax", key(FACTS.systemd("Slice", "MemoryMax")));
        assertEquals("Kill.KillMode", key(FACTS.systemd("Service", "KillMode")));
        assertEquals("Unit.StartLimitIntervalSec", key(FACTS.systemd("Unit", "StartLimitIntervalSec")));
        assertTrue(FACTS.systemd("Service", "StartLimitIntervalSec").isEmpty(), "systemd knows it in Unit only");
        assertTrue(FACTS.systemd("Slice", "ExecStart").isEmpty());
        assertTrue(FACTS.systemd("Unit", "MemoryMax").isEmpty());
        assertTrue(FACTS.systemd("Exec", "MemoryMax").isEmpty(), "a group is no section");
        assertEquals(List.of("Unit"), FACTS.systemdSections("StartLimitIntervalSec"));
    }

    @ParameterizedTest
    @CsvSource({
        "RestartMode, 253, false",
        "RestartMode, 254, true",
        "ReloadSignal, 252, false",
        "MemoryMax, 230, false",
        "MemoryMax, 231, true",
        "MemoryZSwapMax, 252, false",
        "LimitNOFILE, 219, true",
        "MemoryLimit, 257, true",
        "MemoryLimit, 262, false",
    })
    void directiveExists(String directive, String version, boolean exists) {
        assertEquals(exists, FACTS.systemd("Service", directive).orElseThrow().existsOn(Version.parse(version)));
    }

    @Test
    void aSectionListsWhatItTakes() {
        List<String> service = FACTS.systemdDirectives("Service");
        assertTrue(service.containsAll(List.of("ExecStart", "User", "KillMode", "MemoryMax")));
        assertEquals(service.stream().distinct().sorted().toList(), service);
        assertFalse(FACTS.systemdDirectives("Slice").contains("User"));
        assertTrue(FACTS.systemdDirectives("Nonsense").isEmpty());
    }

    @Test
    void aDirectiveKnowsThatItIsASpellingOrAList() {
        assertEquals(
                Optional.of("cgroup.io.max.rbps"),
                FACTS.systemd("Service", "IOReadBandwidthMax").orElseThrow().sameAs());
        assertTrue(FACTS.systemd("Service", "ExecStart").orElseThrow().isList());
        assertFalse(FACTS.systemd("Service", "Restart").orElseThrow().isList());
        assertTrue(FACTS.systemd("Service", "ExecStart").orElseThrow().isReset());
        assertFalse(FACTS.systemd("Unit", "After").orElseThrow().isReset(), "dependencies cannot be taken back");
        assertTrue(FACTS.systemd("Service", "StartupCPUWeight")
                .orElseThrow()
                .sameAs()
                .isEmpty());
    }

    /** Source: Linux 4.19 fs/xfs/xfs_super.c. */
    @Test
    void aMountOptionIsTheFileSystemsOrEveryones() {
        Fact barrier = FACTS.mountOption("xfs", "barrier").orElseThrow();
        assertTrue(barrier.existsOn(Version.parse("4.18")));
        assertFalse(barrier.existsOn(Version.parse("4.19")));
        assertEquals(Optional.of("refused"), barrier.own("then"), "the mount fails");
        assertEquals("generic.noatime", key(FACTS.mountOption("ext4", "noatime")));
        assertEquals("generic.nosuid", key(FACTS.mountOption("ext4", "suid")));
        assertEquals("btrfs.autodefrag", key(FACTS.mountOption("btrfs", "autodefrag")));
        assertEquals("generic.lazytime", key(FACTS.mountOption("xfs", "nolazytime")));
        assertEquals("nfs4.lock", key(FACTS.mountOption("nfs", "nolock")));
        assertEquals("generic.nofail", key(FACTS.mountOption("zfs", "nofail")));
        assertTrue(FACTS.mountOption("ext4", "nodata").isEmpty());
        assertTrue(FACTS.mountOptions("nfs").containsAll(List.of("nolock", "lock", "noatime", "nosuid", "suid")));
    }

    @Test
    void aMountOptionOfSystemdCountsItsVersions() {
        Fact growfs = FACTS.mountOption("ext4", "x-systemd.growfs").orElseThrow();
        assertEquals(Platform.SYSTEMD, growfs.platform());
        assertEquals(
                Platform.KERNEL, FACTS.mountOption("ext4", "data").orElseThrow().platform());
    }

    private static String key(Optional<Fact> fact) {
        return fact.map(Fact::key).orElse("nothing");
    }
}
