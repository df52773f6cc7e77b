package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.value.MountOption;
import io.keelson.value.SysctlValue;
import io.keelson.value.Version;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that depend on the target, and values that have none. What kernels really showed is in io.keelson.evidence. */
class NormalFormTest {
    private static final NormalForm FORMS = NormalForm.on(Target.UNKNOWN);

    @ParameterizedTest
    @CsvSource({
        "amd64, '', 999424",
        "arm64, '', 999424",
        "arm64, rhel-9, 999424",
        "arm64, rhel-8, 983040",
        "arm64, rocky-8, 983040",
        "arm64, centos-stream-8, 983040",
        "arm64, oracle-8, 983040",
        "amd64, rhel-8, 999424",
        "ppc64le, '', 983040",
        "loong64, '', 999424"
    })
    void aLimitIsRoundedDownToThePagesOfTheTarget(String arch, String os, String shown) {
        Target target = os.isEmpty() ? Target.UNKNOWN : Target.ofOs(Facts.builtIn(), os);
        assertEquals(shown, NormalForm.on(target.withArch(arch)).cgroup("memory.max", "1000000"));
    }

    @ParameterizedTest
    @CsvSource({"amd64, 4096", "arm64, 4096", "ppc64le, 65536", "loong64, 16384", "riscv64, 4096"})
    void theArchitectureHasItsPages(String arch, long bytes) {
        assertEquals(bytes, Target.UNKNOWN.withArch(arch).pageSize());
    }

    @Test
    void aPipeHasAtLeastOnePage() {
        assertEquals(Optional.of("4096"), FORMS.sysctl("fs.pipe-max-size", SysctlValue.of(1)));
        NormalForm large = NormalForm.on(Target.UNKNOWN.withArch("ppc64le"));
        assertEquals(Optional.of("65536"), large.sysctl("fs.pipe-max-size", SysctlValue.of(1)));
        assertEquals(Optional.of("8192"), large.sysctl("net.netfilter.nf_conntrack_buckets", SysctlValue.of(1000)));
    }

    @Test
    void whatDependsOnTheTimerHasNoForm() {
        String key = "net.ipv4.icmp_ratelimit";
        assertEquals(Optional.of("1000"), FORMS.sysctl(key, SysctlValue.of(1000)));
        assertEquals(Optional.empty(), FORMS.sysctl(key, SysctlValue.of(1001)));
    }

    @Test
    void ofAnUnknownKeyNumbersAreApartByTabs() {
        assertEquals(Optional.of("7"), FORMS.sysctl("vendor.own.key", SysctlValue.of(7)));
        assertEquals(Optional.of("1\t-2"), FORMS.sysctl("vendor.own.key", SysctlValue.of("1", "-2")));
        assertEquals(Optional.of("1 of 2"), FORMS.sysctl("vendor.own.key", SysctlValue.of("1", "of", "2")));
    }

    @Test
    void whatIsRefusedHasNoForm() {
        assertEquals(Optional.empty(), FORMS.sysctl("vm.swappiness", SysctlValue.of("many")));
        assertEquals(Map.of(), FORMS.directive("MemoryMax", "2GiB"));
    }

    @Test
    void aDeviceWithoutAnyLimitHasNoLine() {
        IoMax ioMax = IoMax.parse("8:16 rbps=max wbps=max riops=max wiops=max\n8:32 rbps=52428800");
        Settings settings = ioMax.settings();
        assertEquals(
                Map.of("io.max", "8:32 rbps=52428800 wbps=max riops=max wiops=max"),
                FORMS.cgroup(Cgroup.from(settings)));
        Settings none = IoMax.parse("8:16 rbps=max").settings();
        assertEquals(Map.of("io.max", ""), FORMS.cgroup(Cgroup.from(none)));
    }

    @ParameterizedTest
    @CsvSource({"20, 20.00", "20.5, 20.50", "100, max", "max, max", "0, 0.00"})
    void aClampIsShownWithTwoDecimals(String written, String shown) {
        assertEquals(shown, FORMS.cgroup("cpu.uclamp.min", written));
    }

    @Test
    void aWeightOfDevicesIsCalledDefault() {
        assertEquals("default 60", FORMS.cgroup("io.weight", "60"));
        assertEquals("default 60", FORMS.cgroup("io.weight", "default 60"));
        assertEquals("60", FORMS.cgroup("cpu.weight", "60"));
    }

    /** DynamicUser=yes makes them what it wants them to be. */
    @Test
    void whatADynamicUserOverrulesIsNotCompared() {
        Settings settings = Settings.builder()
                .put(Keys.service("PrivateTmp"), "no")
                .put(Keys.service("Nice"), "5")
                .put(Keys.service("DynamicUser"), "yes")
                .build();
        assertEquals(Map.of("DynamicUser", "yes", "Nice", "5"), FORMS.properties(settings));
    }

    @Test
    void aShareOrASpecifierHasNoForm() {
        assertEquals(Map.of(), FORMS.directive("MemoryMax", "50%"));
        assertEquals(Map.of(), FORMS.directive("User", "%i"));
    }

    @Test
    void aYoungDirectiveIsComparedOnlyWhereTheTargetSurelyHasIt() {
        assertEquals(Map.of(), FORMS.directive("RestartMode", "direct"));
        NormalForm young = NormalForm.on(Target.UNKNOWN.withSystemd(Version.parse("257")));
        assertEquals(Map.of("RestartMode", "direct"), young.directive("RestartMode", "direct"));
    }

    @Test
    void ofAMountOnlyWhatIsSureIsCompared() {
        assertEquals("commit=30", shown("ext4", "commit=30").orElseThrow().word());
        assertEquals("commit=5", shown("ext4", "commit=30").orElseThrow().back());
        assertEquals("commit", shown("ext4", "commit=5").orElseThrow().other());
        assertEquals("size=16384k", shown("tmpfs", "size=16m").orElseThrow().word());
        assertEquals(
                "logbsize=256k", shown("xfs", "logbsize=262144").orElseThrow().word());
        assertEquals("ro", shown("xfs", "rw").orElseThrow().other());
        assertEquals(Optional.empty(), shown("tmpfs", "size=50%"));
        assertEquals(Optional.empty(), shown("ext4", "commit=030")); // to the kernel another base
        assertEquals(Optional.empty(), shown("ext4", "nofail"));
        assertEquals(Optional.empty(), shown("ext4", "strictatime"));
    }

    private static Optional<ShownOption> shown(String fs, String option) {
        return FORMS.mount(fs, MountOption.parse(option));
    }
}
