package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.FindmntConsumer;
import io.keelson.consumer.SysctlConsumer;
import io.keelson.samples.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that a host reads at boot: systemd-sysctl's own parse and findmnt's own parse. */
class HostProofTest {
    @TempDir
    Path folder;

    static List<Sample> samplesWithSysctls() {
        return samples(sample -> !sample.standard().sysctl().isEmpty());
    }

    static List<Sample> samplesWithMounts() {
        return samples(sample -> !sample.standard().mounts().isEmpty());
    }

    private static List<Sample> samples(Predicate<Sample> kind) {
        List<Sample> samples = Sample.all().stream().filter(kind).toList();
        assertTrue(samples.size() >= 2, samples.toString());
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samplesWithSysctls")
    void systemdSysctlReadsEachSettingOfTheModel(Sample sample) {
        Path file = sample.writeTo(folder).resolve("sysctl.d/60-" + sample.service() + ".conf");
        SysctlConsumer read = SysctlConsumer.read(file);
        assertEquals(List.of(), read.problems());
        Set<String> shown = read.settings().stream()
                .map(setting -> setting.path() + " = " + setting.value())
                .collect(Collectors.toSet());
        Set<String> wanted = sample.standard().sysctl().values().entrySet().stream()
                .map(setting -> setting.getKey().replace('.', '/') + " = " + setting.getValue())
                .collect(Collectors.toSet());
        assertFalse(wanted.isEmpty());
        assertEquals(wanted, shown);
        assertEquals(wanted.size(), read.settings().size(), "each once");
    }

    @ParameterizedTest
    @MethodSource("samplesWithMounts")
    void findmntReadsEachFieldOfEachMount(Sample sample) {
        FindmntConsumer read =
                FindmntConsumer.read(sample.writeTo(folder).resolve("fstab/" + sample.service() + ".fstab"));
        assertEquals(List.of(), read.problems());
        List<FindmntConsumer.Mount> wanted = sample.standard().mounts().stream()
                .map(mount -> new FindmntConsumer.Mount(
                        mount.device().toString(),
                        mount.point().toString(),
                        mount.type(),
                        mount.options().orElseThrow().toString(),
                        "0",
                        // fsck at boot is for ext4; xfs checks itself when it is mounted.
                        mount.type().equals("ext4") ? "2" : "0"))
                .toList();
        assertFalse(wanted.isEmpty());
        assertEquals(wanted, read.mounts());
    }
}
