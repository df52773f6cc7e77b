package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.InvalidValue;
import io.keelson.value.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private static final Facts FACTS = Facts.builtIn();

    /** Source: linux-image-amd64 and systemd of each release. */
    @ParameterizedTest
    @CsvSource({"debian-11, 5.10, 247", "debian-12, 6.1, 252", "debian-13, 6.12, 257", "rhel-9, 5.14, 252"})
    void aDistributionBringsItsKernelAndSystemd(String os, String kernel, String systemd) {
        Target target = Target.ofOs(FACTS, os);
        assertEquals(Optional.of(Version.parse(kernel)), target.kernel());
        assertEquals(Optional.of(Version.parse(systemd)), target.systemd());
        assertEquals(Optional.of("systemd"), target.init());
        assertTrue(target.go().isEmpty(), "a service is seldom built by the distribution's own Go");
        assertEquals("amd64", target.arch());
    }

    @Test
    void noSystemdIsEmpty() {
        Target alpine = Target.ofOs(FACTS, "alpine-3.20");
        assertTrue(alpine.systemd().isEmpty());
        assertEquals(Optional.of("openrc"), alpine.init());
    }

    @Test
    void aVersionThatIsWrittenOverridesTheDistributions() {
        Target target = Target.ofOs(FACTS, "debian-12").withKernel(Version.parse("6.12"));
        assertEquals(Optional.of(Version.parse("6.12")), target.version(Platform.KERNEL));
        assertEquals(Optional.of(Version.parse("252")), target.version(Platform.SYSTEMD));
        assertTrue(target.version(Platform.GO).isEmpty());
    }

    @Test
    void anUnknownDistributionIsRefusedWithThoseThatAreKnown() {
        InvalidValue e = assertThrows(InvalidValue.class, () -> Target.ofOs(FACTS, "debian-99"));
        assertEquals("debian-99", e.got());
        assertTrue(e.allowed().contains("debian-12, debian-13"), e.allowed());
    }

    @Test
    void aHostHasAtLeastOneCpuAndOneByte() {
        assertThrows(InvalidValue.class, () -> Target.UNKNOWN.withCpus(0));
        assertThrows(InvalidValue.class, () -> Target.UNKNOWN.withMemory(0));
        assertEquals(8, Target.UNKNOWN.withCpus(8).cpus().orElseThrow());
    }
}
