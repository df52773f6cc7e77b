package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.AnsibleConsumer;
import io.keelson.consumer.Run;
import io.keelson.samples.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inventory puts over the standard, before ansible-playbook: refused before anything is tried, or planned. */
class OverridesProofTest {
    @TempDir
    Path folder;

    private Run check(String overrides) {
        Sample sample = Sample.all().stream()
                .filter(one -> one.service().equals("payments"))
                .findFirst()
                .orElseThrow();
        try (AnsibleConsumer consumer =
                new AnsibleConsumer(sample.writeTo(folder).resolve("ansible"))) {
            return consumer.check(
                    "playbooks/site.yml",
                    "-e",
                    "{payments_check_target: false, payments_overrides: " + overrides + "}");
        }
    }

    /** systemd and the runtime would say so in a log and go on without the limit, or with that of the standard. */
    @Test
    void whatSystemdOrTheRuntimeWouldDropIsRefused() {
        Run run = check("{cgroup: {memory.max: 4GB, cpu.weight: 0, pids.max: many},"
                + " env: {GOGC: banana, GOMAXPROCS: 2.5, GOMEMLIMIT: 3 GB, LEVEL: debug}}");
        assertFalse(run.ok(), run.toString());
        for (String refused : List.of(
                "cgroup.memory.max: 4GB",
                "cgroup.cpu.weight: 0",
                "env.GOGC: banana",
                "env.GOMAXPROCS: 2.5",
                "env.GOMEMLIMIT: 3 GB")) {
            assertTrue(run.out().contains("KEEL-V001: " + refused), refused + "\n" + run);
        }
        assertFalse(run.out().contains("LEVEL"), run.toString());
    }

    @Test
    void theRulesHoldForWhatComesOfIt() {
        Run run = check("{cgroup: {memory.max: 64MiB}}");
        assertFalse(run.ok(), run.toString());
        assertTrue(run.out().contains("KEEL-M001") && run.out().contains("KEEL-M002"), run.toString());
    }

    @Test
    void whatIsRightIsPlanned() {
        Run run = check(
                "{cgroup: {memory.max: 8GiB, memory.high: 7GiB}, env: {GOMEMLIMIT: 6GiB, GOGC: 50, LEVEL: debug}}");
        assertTrue(run.ok(), run.toString());
        assertEquals(0, run.out().split("KEEL-", -1).length - 1, run.toString());
    }
}
