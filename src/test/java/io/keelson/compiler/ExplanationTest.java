package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.explain.Explained;
import io.keelson.samples.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                List.of("KEEL-M001", "KEEL-M002", "KEEL-M005", "KEEL-T002", "KEEL-T004", "KEEL-T008", "KEEL-T012"),
                readers("cgroup.memory.max"));
        assertTrue(readers("sysctl.net.core.somaxconn").containsAll(List.of("KEEL-N001", "KEEL-T001")));
        assertEquals(List.of(), readers("docker.user"));
    }

    @Test
    void whatIsDerivedDependsOnWhatItWasDerivedFrom() {
        Explained high = PAYMENTS.named("memory.high").orElseThrow().get(0);
        assertEquals("[env.GOMEMLIMIT]", high.derived().toString());
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
