package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two texts that mean the same compile to the same settings. */
class SpellingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cgroup: { memory.max: 2GiB } | systemd: { Service: { MemoryMax: 2G } }",
                "cgroup: { memory.high: max } | systemd: { Service: { MemoryHigh: infinity } }",
                "cgroup: { memory.low: 12.5% } | systemd: { Service: { MemoryLow: 12.5% } }",
                "cgroup: { cpu.max: 400% } | systemd: { Service: { CPUQuota: 400% } }",
                "cgroup: { cpu.max: 5000 10000 } | systemd: { Service: { CPUQuota: 50%, CPUQuotaPeriodSec: 10ms } }",
                "cgroup: { cpu.weight: 80 } | systemd: { Service: { CPUWeight: 80 } }",
                "cgroup: { cpuset.cpus: '0-3,8' } | systemd: { Service: { AllowedCPUs: 0 1 2 3 8 } }",
                "cgroup: { pids.max: 100 } | systemd: { Service: { TasksMax: 100 } }",
                "cgroup: { io.max: { /dev/vda: { rbps: 50MB } } } | systemd: { Service: { IOReadBandwidthMax: /dev/vda 50M } }",
                "cgroup: { io.max: '8:16 riops=1000' } | systemd: { Service: { IOReadIOPSMax: /dev/block/8:16 1K } }",
                "cgroup: { io.max: { '8:16': { wbps: max } } } | systemd: { Service: { IOWriteBandwidthMax: 8:16 infinity } }",
                "scheduling: { policy: fifo, priority: 9 } | systemd: { Service: { CPUSchedulingPolicy: fifo, CPUSchedulingPriority: 9 } }",
                "description: A b | systemd: { Unit: { Description: A b } }",
                "env: { A: b c, GOGC: 50 } | systemd: { Service: { Environment: '\"A=b c\" GOGC=50' } }",
                "env: { A: 100% } | systemd: { Service: { Environment: A=100%% } }",
                "env: { GODEBUG: { a: 1, b: 0 } } | env: { GODEBUG: 'a=1,b=0' }",
                "build: { ldflags: { strip: [symbols, dwarf], X: { main.v: 1 } } } | build: { ldflags: -s -w -X main.v=1 }",
                "build: { ldflags: { linkmode: external } } | build: { ldflags: -linkmode=external }",
                "sysctl: { net.ipv4.tcp_rmem: [1, 2, 3] } | sysctl: { net.ipv4.tcp_rmem: 1 2 3 }",
                "sysctl: { net/ipv4/ip_forward: 1 } | sysctl: { net.ipv4.ip_forward: 1 }",
                "mounts: { /a: { device: LABEL=a, type: ext4, options: [noatime, nofail] } } | mounts: { /a: { device: LABEL=a, type: ext4, options: 'noatime,nofail' } }",
            })
    void bothSpellingsMeanTheSame(String one, String other) {
        assertEquals(settings(one), settings(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CPUWeight: idle | systemd.Service.CPUWeight: idle",
                "TasksMax: 10% | systemd.Service.TasksMax: 10%",
                "Environment: A=%n | systemd.Service.Environment: A=%n",
                "IOReadBandwidthMax: /var/lib 50M | systemd.Service.IOReadBandwidthMax: /var/lib 50M",
                "IOWriteIOPSMax: '%h/x 1K' | systemd.Service.IOWriteIOPSMax: %h/x 1K",
            })
    void whatHasNoCounterpartStaysADirective(String directive, String setting) {
        assertEquals(List.of(setting), settings("systemd: { Service: { " + directive + " } }"));
    }

    /** The checks see what they can know, whatever stands beside it in the line. */
    @Test
    void ofALineOnlyTheVariablesWithSpecifiersStayADirective() {
        assertEquals(
                settings("env: { GOGC: 50, B: c d }\nsystemd: { Service: { Environment: [A=%n, C=%i%%] } }"),
                settings("systemd: { Service: { Environment: 'GOGC=50 A=%n \"B=c d\" C=%i%%' } }"));
    }

    @Test
    void anEmptyLineTakesBackTheVariablesBeforeIt() {
        assertEquals(
                settings("env: { GOGC: 50 }\nsystemd: { Service: { Environment: '' } }"),
                settings("systemd: { Service: { Environment: [A=b, C=%n, '', GOGC=50] } }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cgroup: { memory.max: 1GiB } | systemd: { Service: { MemoryMax: 2G } } | KEEL-S001",
                "env: { GOGC: 50 } | systemd: { Service: { Environment: GOGC=60 } } | KEEL-S001",
                "cgroup: { pids.max: 100 } | systemd: { Service: { TasksMax: 10% } } | KEEL-S002",
                "cgroup: { memory.max: 2GiB } | systemd: { Service: { MemoryMax: 2147483648 } } | ",
            })
    void withinOneLayerSpellingsMustAgree(String one, String other, String code) {
        List<String> expected = code == null ? List.of() : List.of(code);
        assertEquals(expected, Specs.codes(Specs.compile(one + "\n" + other + "\n")));
        assertEquals(expected, Specs.codes(Specs.compile(other + "\n" + one + "\n")));
    }

    private static List<String> settings(String text) {
        Standard standard = Specs.compile(text + "\n").orThrow();
        return standard.settings()
                .all()
                .filter(setting -> !setting.key().equals(Keys.NAME))
                .map(Setting::toString)
                .toList();
    }
}
