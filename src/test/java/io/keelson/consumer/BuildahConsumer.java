package io.keelson.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * buildah over a Dockerfile, in a store of its own. Every step is really carried out and the result is a real image.
 *
 * <p>What is not real are the images named in FROM: without a network they cannot be had, so each gets a stand-in that
 * is empty but for a PATH and root's entry in passwd. While a RUN step runs, this machine's {@code /usr} is mounted
 * into it, read only: {@code sh} and {@code go} are this machine's, whatever version FROM asks for, and a step cannot
 * install anything. It shows that the file builds and what the image then says; it does not show that the named images
 * exist or hold what the steps need.
 */
public final class BuildahConsumer implements AutoCloseable {

    private static final String RESULT = "localhost/result";
    private static final String STAND_IN = """
            FROM scratch
            COPY root /
            ENV PATH=%s
            """.formatted(Tool.PATH);

    private final Workspace workspace = Workspace.open();
    private final Command buildah;

    public BuildahConsumer() {
        Path program = Tool.require("buildah");
        Tool.requireRoot("buildah with chroot isolation");
        buildah = Command.of(program, "--storage-driver", "vfs")
                .with("--root", workspace.folder("store").toString())
                .with("--runroot", workspace.folder("state").toString())
                .in(workspace.root())
                .env("HOME", workspace.folder("home").toString());
    }

    /**
     * Puts a stand-in where buildah will look for this image, {@code golang:1.22} or {@code registry.example/app:1}.
     */
    public BuildahConsumer standIn(String image) {
        workspace.write("base/Dockerfile", STAND_IN);
        workspace.write("base/root/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
        for (String folder : List.of("root", "usr", "var")) {
            workspace.folder("base/root/" + folder);
        }
        workspace.openFolder("base/root/tmp");
        for (String link : List.of("bin", "sbin", "lib", "lib64")) {
            workspace.link("base/root/" + link, "usr/" + link);
        }
        bud("-t", qualified(image), "base").run().orThrow();
        return this;
    }

    /** Builds the last stage; a build argument is {@code NAME=value}. */
    public Built build(Path dockerfile, Path context, String... buildArguments) {
        Command command = bud("-t", RESULT, "-f", dockerfile.toString());
        for (String argument : buildArguments) {
            command = command.with("--build-arg", argument);
        }
        Run run = command.with(context.toString()).run();
        return new Built(run, run.ok() ? Optional.of(inspect()) : Optional.empty());
    }

    /** How the build went, and the image if it went well. */
    public record Built(Run run, Optional<Image> image) {

        public Image orThrow() {
            return image.orElseThrow(() -> new AssertionError(run));
        }
    }

    /**
     * What an image tells a container runtime. The environment stands in the image's order and holds the base's PATH.
     */
    public record Image(
            Map<String, String> environment,
            String user,
            List<String> entrypoint,
            List<String> command,
            List<String> exposedPorts,
            String workingFolder) {}

    private Command bud(String... arguments) {
        return buildah.with("bud", "--pull-never", "--isolation", "chroot", "-v", "/usr:/usr:ro")
                .with("-v", GoConsumer.cache() + ":/root/.cache/go-build")
                .with(arguments);
    }

    private Image inspect() {
        String json = buildah.with("inspect", "--type", "image", RESULT)
                .run()
                .orThrow()
                .out();
        JsonNode config = parse(json).path("OCIv1").path("config");
        Map<String, String> environment = new LinkedHashMap<>();
        for (String entry : texts(config.path("Env"))) {
            int equals = entry.indexOf('=');
            environment.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        List<String> ports = new ArrayList<>();
        config.path("ExposedPorts").fieldNames().forEachRemaining(ports::add);
        return new Image(
                environment,
                config.path("User").asText(),
                texts(config.path("Entrypoint")),
                texts(config.path("Cmd")),
                List.copyOf(ports),
                config.path("WorkingDir").asText());
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The full name of a short one, as docker has it. */
    private static String qualified(String image) {
        int slash = image.indexOf('/');
        if (slash < 0) {
            return "docker.io/library/" + image;
        }
        String first = image.substring(0, slash);
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        return host ? image : "docker.io/" + image;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
