package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keelson.consumer.BuildahConsumer;
import io.keelson.consumer.BuildahConsumer.Image;
import io.keelson.consumer.EnvFileConsumer;
import io.keelson.project.Project;
import io.keelson.samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The emitted Dockerfile built by buildah, and the image's configuration held against the model. */
class ImageProofTest {
    @TempDir
    Path folder;

    @Test
    void theImageOfPaymentsHasTheEnvironmentOfTheModel() throws IOException {
        Sample sample = Sample.named("payments");
        Path dockerfile = sample.writeTo(folder.resolve("out")).resolve("docker/Dockerfile");
        try (BuildahConsumer buildah = new BuildahConsumer()) {
            // No registry is reached: empty images stand in, the build step runs this machine's go.
            buildah.standIn("golang:1.22").standIn("debian:12-slim");
            Image image = buildah.build(dockerfile, hello("payments")).orThrow();
            assertEquals(sample.standard().environment().variables(), own(image));
            assertEquals("65532", image.user());
            assertEquals(List.of("/usr/local/bin/payments", "--listen", ":8080"), image.entrypoint());
            assertEquals(List.of("8080/tcp"), image.exposedPorts());
        }
    }

    static List<Sample> samplesWithVariables() {
        return Sample.all().stream()
                .filter(sample -> !sample.standard().environment().variables().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samplesWithVariables")
    void theEnvFileHoldsTheSame(Sample sample) {
        Path file = sample.writeTo(folder).resolve("docker/" + sample.service() + ".env");
        EnvFileConsumer read = EnvFileConsumer.read(file);
        assertEquals(List.of(), read.problems());
        assertFalse(read.values().isEmpty());
        assertEquals(sample.standard().environment().variables(), new TreeMap<>(read.values()));
    }

    private static Map<String, String> own(Image image) {
        Map<String, String> environment = new TreeMap<>(image.environment());
        environment.remove("PATH"); // the base's own
        return environment;
    }

    /** The sample service, its command also under the name that the spec builds. */
    private Path hello(String command) throws IOException {
        Path from = Project.file("samples/hello");
        Path to = folder.resolve("hello");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                copy(file, to.resolve(relative));
                copy(file, to.resolve(relative.toString().replace("cmd/hello", "cmd/" + command)));
            }
        }
        return to;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (!Files.exists(to)) {
            Files.copy(from, to);
        }
    }
}
