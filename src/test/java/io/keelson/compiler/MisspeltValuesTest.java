package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.problem.Edit;
import io.keelson.problem.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one of a list of words is wanted, a misspelt one names the word that was meant, and the edit writes it. */
class MisspeltValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: { os: debian 12 } | debian-12",
                "systemd: { Service: { Restart: on_failure } } | on-failure",
                "systemd: { Service: { Type: notify_reload } } | notify-reload",
                "systemd: { Service: { KillSignal: SIGTER } } | SIGTERM",
                "systemd: { Service: { CapabilityBoundingSet: CAP_NET_BIND_SERVCE } } | CAP_NET_BIND_SERVICE",
                "build: { buildmode: PIE } | pie",
                "env: { GOTRACEBACK: cras } | crash",
                "profile: latencies | latency",
                "cgroup: { io.max: '8:16 rbp=5000000' } | rbps",
                "cgroup: { io.max: '8:16 ripos=5000' } | riops",
                "systemd: { Service: { KillSignal: SIGTREM } } | SIGTERM",
                "mounts: { /data: { device: LABEL=a, type: Ext4, options: nofail } } | ext4",
            })
    void theOneThatWasMeantIsNamed(String spec, String meant) {
        Problem problem = only(spec);
        assertTrue(problem.fix().startsWith("Did you mean " + meant + "? Allowed is "), problem.fix());
        assertEquals(Optional.of(meant), problem.edit().map(Edit::text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-15", "alpine-3.18", "gentoo"})
    void anotherReleaseIsNoSlip(String os) {
        Problem problem = only("target: { os: " + os + " }");
        assertTrue(problem.fix().startsWith("Allowed is "), problem.fix());
        assertEquals(Optional.empty(), problem.edit());
    }

    /** Nobody misspelt it. */
    @Test
    void anOptionOfAnotherFileSystemIsGivenToItsOwner() {
        Problem problem = only("mounts: { /data: { device: LABEL=a, type: xfs, options: 'nofail,data=ordered' } }");
        assertEquals("It is an option of ext4: drop it here.", problem.fix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = "systemd: { Service: { KillSignal: SIGTTX } } | SIGTSTP, SIGTTIN or SIGTTOU")
    void ofSeveralThePersonChooses(String spec, String meant) {
        Problem problem = only(spec);
        assertTrue(problem.fix().startsWith("Did you mean " + meant + "? Allowed is "), problem.fix());
        assertEquals(Optional.empty(), problem.edit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"go-prodution", "GO-production", "go-prodcution"})
    void theStandardThatWasMeantIsNamed(String standard) {
        Problem problem = only("extends: " + standard);
        assertTrue(problem.fix().startsWith("Did you mean go-production? Write one of "), problem.fix());
        assertEquals(Optional.of("go-production"), problem.edit().map(Edit::text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"our-own", "go-staging"})
    void anotherStandardIsNoSlip(String standard) {
        Problem problem = only("extends: " + standard);
        assertTrue(problem.fix().startsWith("Write one of "), problem.fix());
        assertEquals(Optional.empty(), problem.edit());
    }

    private static Problem only(String spec) {
        var problems = Specs.compile(spec + "\n").problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }
}
