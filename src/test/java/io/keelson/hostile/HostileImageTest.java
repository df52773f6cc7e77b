package io.keelson.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.BuildahConsumer;
import io.keelson.consumer.BuildahConsumer.Image;
import io.keelson.consumer.EnvFileConsumer;
import io.keelson.consumer.GoConsumer;
import io.keelson.hostile.HostileSpec.Entry;
import io.keelson.hostile.HostileStandards.Made;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images built by buildah, binaries built by go: tens of them, because each takes a while. */
class HostileImageTest {

    private static final List<Made> STANDARDS = HostileStandards.some(24, 300);
    private static final List<Made> ALL = HostileStandards.some(300, 2_000);

    @TempDir
    Path folder;

    @Test
    void theImageHasEachVariableAsItWasTyped() throws IOException {
        Path context = Files.createDirectory(folder.resolve("context"));
        try (BuildahConsumer buildah = new BuildahConsumer()) {
            for (Made made : STANDARDS) {
                Made environment = only(made, Slot.ENV, Slot.CONTAINER_USER);
                Path file =
                        Files.writeString(folder.resolve(made.spec().name()), environment.file("docker/Dockerfile"));
                Image image = buildah.build(file, context).orThrow();
                assertEquals(variables(environment), own(image), environment::toString);
                String user = environment
                        .standard()
                        .docker()
                        .user()
                        .map(Object::toString)
                        .orElse("");
                assertEquals(user, image.user(), environment::toString);
            }
        }
    }

    /** With a build, the image also says what the program is given; go gets its flags from the same words. */
    @Test
    void theImageWithABuildHasTheCommandAsItWasTyped() throws IOException {
        Path hello = Files.createDirectory(folder.resolve("hello"));
        for (String file : List.of("go.mod", "cmd/hello/main.go", "cmd/hello/health.go", "cmd/hello/log.go")) {
            Path from = Project.file("samples/hello").resolve(file);
            Files.copy(from, hello.resolve(from.getFileName()));
        }
        try (BuildahConsumer buildah = new BuildahConsumer()) {
            buildah.standIn("golang");
            for (Made made : STANDARDS.subList(0, STANDARDS.size() / 6)) {
                Made built = only(made, Slot.ENV, Slot.LINKER, Slot.ARGUMENT);
                HostileStandards.write(List.of(built), "docker/", folder);
                Image image = buildah.build(folder.resolve("Dockerfile"), hello).orThrow();
                assertEquals(variables(built), own(image), built::toString);
                String argument = built.spec().of(Slot.ARGUMENT).get(0).text();
                boolean plain = !argument.contains("\\") && !argument.contains("\"") && !argument.contains("\t");
                List<String> wanted = plain
                        ? List.of("/usr/bin/stub", argument)
                        : List.of("/usr/local/bin/" + made.spec().name());
                assertEquals(wanted, image.entrypoint(), built::toString);
            }
        }
    }

    @Test
    void theBinaryHasTheVersionAsItWasTyped() {
        try (GoConsumer go = new GoConsumer(Project.file("samples/hello"))) {
            List<Made> standards = new ArrayList<>(STANDARDS);
            // go build splits at four blanks, but trims the flag by all of Unicode's.
            standards.add(HostileStandards.made(HostileSpec.of("h", Slot.LINKER, "1\u00a0")));
            for (Made made : standards) {
                if (!made.spec().of(Slot.LINKER).isEmpty()) {
                    HostileStandards.write(List.of(made), "build/", folder);
                    go.run(folder.resolve("build.sh"), "cmd/hello").orThrow();
                    String version = made.spec().of(Slot.LINKER).get(0).text();
                    String printed = go.binary("cmd/hello/" + made.spec().name())
                            .run(Map.of(), "-version")
                            .orThrow()
                            .out();
                    assertEquals(version + "\n", printed, made::toString);
                }
            }
        }
    }

    /** The reader is one of our own, so that there may be hundreds: see {@link EnvFileConsumer}. */
    @Test
    void theEnvFileHoldsEachVariableAsItWasTyped() throws IOException {
        int held = 0;
        for (Made made : ALL) {
            String path = "docker/" + made.spec().name() + ".env";
            if (made.files().containsKey(path)) {
                EnvFileConsumer read = EnvFileConsumer.read(Files.writeString(folder.resolve("env"), made.file(path)));
                assertEquals(List.of(), read.problems(), made::toString);
                assertEquals(variables(made), new TreeMap<>(read.values()), made::toString);
                held++;
            }
        }
        assertTrue(held > ALL.size() / 2, held + " of " + ALL.size());
    }

    private static Made only(Made made, Slot... slots) {
        HostileSpec spec = new HostileSpec(
                made.spec().name(),
                made.spec().entries().stream()
                        .filter(entry -> List.of(slots).contains(entry.slot()))
                        .toList());
        return HostileStandards.made(spec.of(Slot.ENV).isEmpty() ? spec.with(Slot.ENV, "0", "none") : spec);
    }

    private static Map<String, String> variables(Made made) {
        Map<String, String> variables = made.spec().of(Slot.ENV).stream()
                .collect(Collectors.toMap(entry -> "V" + entry.id(), Entry::text, (a, b) -> b, TreeMap::new));
        made.spec().of(Slot.ASSIGNMENT).forEach(entry -> variables.put("W", entry.text()));
        return variables;
    }

    private static Map<String, String> own(Image image) {
        Map<String, String> environment = new TreeMap<>(image.environment());
        environment.remove("PATH"); // the stand-in's own
        return environment;
    }
}
