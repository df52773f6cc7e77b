package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.BuildahConsumer.Built;
import io.keelson.consumer.BuildahConsumer.Image;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildahConsumerTest {

    @Test
    void twoStagesAreBuiltAndTheImageSaysWhatWasMeant() {
        try (BuildahConsumer buildah = new BuildahConsumer()) {
            buildah.standIn("golang:1.22").standIn("debian:12-slim");
            Image image = buildah.build(Inputs.of("docker/good.Dockerfile"), Inputs.hello())
                    .orThrow();
            Map<String, String> environment = new LinkedHashMap<>(image.environment());
            environment.remove("PATH"); // the base's
            assertEquals(Inputs.hostile(), environment);
            assertEquals(
                    new ArrayList<>(Inputs.hostile().keySet()), new ArrayList<>(environment.keySet()), "their order");
            assertEquals("65532:65532", image.user());
            assertEquals(List.of("/usr/local/bin/hello", "--listen", ":8080"), image.entrypoint());
            assertEquals(List.of("--drain", "1s"), image.command());
            assertEquals(List.of("8080/tcp"), image.exposedPorts());
        }
    }

    @Test
    void aBuildArgumentChoosesTheBase() {
        try (BuildahConsumer buildah = new BuildahConsumer()) {
            buildah.standIn("golang:1.22").standIn("registry.example/team/base:1");
            String base = "BASE=registry.example/team/base:1";
            Built built = buildah.build(Inputs.of("docker/good.Dockerfile"), Inputs.hello(), base);
            assertTrue(built.run().ok(), built.run().toString());
        }
    }

    @Test
    void anImageWithoutStandInIsNotFetched() {
        try (BuildahConsumer buildah = new BuildahConsumer()) {
            Run run = buildah.build(Inputs.of("docker/good.Dockerfile"), Inputs.hello())
                    .run();
            assertFalse(run.ok());
            assertTrue(run.err().contains("golang:1.22: image not known"), run.toString());
        }
    }

    @Test
    void anOpenQuoteIsReported() {
        try (BuildahConsumer buildah = new BuildahConsumer()) {
            Built built = buildah.build(Inputs.of("docker/broken.Dockerfile"), Inputs.hello());
            assertTrue(built.image().isEmpty());
            assertTrue(
                    built.run().err().contains("unexpected end of statement"),
                    built.run().toString());
        }
    }
}
