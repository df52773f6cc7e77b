package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.explain.Explained;
import io.keelson.problem.Problem;
import io.keelson.samples.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final Explanation PAYMENTS = Explanation.of(compiled("payments"));

    @Test
    void everySettingIsExplainedOnce() {
        assertEquals(
                compiled("payments")
                        .orThrow()
                        .settings()
                        .all()
                        .map(s -> s.key())
                        .toList(),
                PAYMENTS.keys().stream().map(Explained::key).toList());
    }

    @Test
    void theRulesThatLookAtAKeyAreThoseThatAskForIt() {
        assertEquals(
                List.of(
                        "KEEL-M001",
                        "KEEL-M002",
                        "KEEL-M005",
                        "KEEL-M006",
                        "KEEL-T002",
                        "KEEL-T004",
                        "KEEL-T008",
                        "KEEL-T012",
                        "KEEL-T015",
                        "KEEL-U042"),
                readers("cgroup.memory.max"));
        assertTrue(readers("sysctl.net.core.somaxconn").containsAll(List.of("KEEL-N001", "KEEL-T001")));
        assertEquals(List.of("KEEL-B019"), readers("docker.user"));
        assertEquals(List.of(), readers("health.liveness"));
    }

    @Test
    void whatIsDerivedDependsOnWhatItWasDerivedFrom() {
        Explained high = PAYMENTS.named("memory.high").orElseThrow().get(0);
        assertEquals("[env.GOMEMLIMIT]", high.derived().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build: 5",
                "build: { ldflags: [5] }",
                "build: { ldflags: { X: 5 } }",
                "cgroup: 5",
                "cgroup: { io.max: { /dev/vdb: 5 } }",
                "docker: 5",
                "env: 5",
                "health: 5",
                "mounts: 5",
                "mounts: { /data: 5 }",
                "scheduling: 5",
                "sysctl: 5",
                "systemd: 5",
                "systemd: { Service: 5 }",
                "target: 5"
            })
    void whatCouldNotBeReadIsExplainedToo(String spec) {
        Compilation compiled = Specs.compile(spec + "\n");
        assertTrue(compiled.problems().stream().anyMatch(Problem::isError), spec);
        assertTrue(
                Explanation.of(compiled).keys().stream()
                        .anyMatch(key -> key.setting().isEmpty()),
                spec);
    }

    private static List<String> readers(String key) {
        return PAYMENTS.named(key).orElseThrow().get(0).readers().stream()
                .map(rule -> rule.code())
                .toList();
    }

    private static Compilation compiled(String sample) {
        return Keelson.compile(
                Sample.named(sample).text(), sample, Sample.named(sample).file().getParent());
    }
}
