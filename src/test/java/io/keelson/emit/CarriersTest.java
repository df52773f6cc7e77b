package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.samples.Sample;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private static final Standard PAYMENTS = Sample.named("payments").standard();
    private static final Carriers CARRIERS = Carriers.of(Emitters.all(), PAYMENTS);

    @Test
    void aSettingShapesTheFilesThatHoldIt() {
        assertEquals(List.of("docker/Dockerfile"), CARRIERS.of(Keys.DOCKER_USER));
        assertTrue(
                CARRIERS.of(Keys.MEMORY_MAX).containsAll(List.of("cgroup/payments.json", "systemd/payments.service")));
        assertFalse(CARRIERS.of(Keys.MEMORY_MAX).contains("sysctl.d/60-payments.conf"));
    }

    @Test
    void whatOthersNeedIsTakenAwayWithThem() {
        assertTrue(CARRIERS.of(Keys.mountDevice("/data")).contains("fstab/payments.fstab"));
    }

    @Test
    void theNameShapesEveryFile() {
        assertTrue(CARRIERS.of(Keys.NAME).contains("build/build.sh"));
    }

    @Test
    void everyValueOfASampleGetsSomewhere() {
        List<String> nowhere = PAYMENTS.settings()
                .all()
                .map(setting -> setting.key())
                .filter(key ->
                        !key.section().equals("target") && CARRIERS.of(key).isEmpty())
                .map(Object::toString)
                .toList();
        // Written as the default is: the binary is named for the package, the builder for the version of Go. The path
        // of liveness has no consumer among the artefacts but keelson.json.
        assertEquals(List.of("build.output", "docker.builder", "health.liveness"), nowhere);
    }
}
