package io.keelson.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Keelson;
import io.keelson.emit.Emitters;
import io.keelson.library.Jvm.Said;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that has FreeMarker, Jackson and SnakeYAML Engine of other versions before Keelson on its class path. */
class OtherVersionsTest {
    private static final Path BUILT = Project.file("standalone/target");
    private static final String APPLICATION = """
            import io.keelson.compiler.Keelson;
            import io.keelson.emit.Emitters;
            import java.nio.file.Path;

            public class Application {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("FreeMarker " + freemarker.template.Configuration.getVersion());
                    System.out.println("Jackson " + new com.fasterxml.jackson.core.JsonFactory().version());
                    System.out.println(new org.snakeyaml.engine.v2.api.Load(
                            org.snakeyaml.engine.v2.api.LoadSettings.builder().build()).loadFromString("engine: 2"));
                    var compiled = Keelson.compile(Path.of(arguments[0]));
                    Emitters.all().emit(compiled.orThrow()).writeTo(Path.of(arguments[1]));
                }
            }
            """;

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void find() throws IOException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(BUILT)) {
            try (Stream<Path> files = Files.list(BUILT)) {
                files.filter(file ->
                                file.getFileName().toString().matches("keelson-standalone-[^-]*(-SNAPSHOT)?\\.jar"))
                        .forEach(jars::add);
            }
        }
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeFalse(jars.isEmpty(), "the jar is not built: this needs mvn verify");
        }
        jar = jars.get(0);
    }

    @Test
    void worksBesideThem() throws Exception {
        List<Path> classPath = new ArrayList<>();
        try (Stream<Path> others = Files.list(BUILT.resolve("others"))) {
            others.sorted().forEach(classPath::add);
        }
        classPath.add(jar);
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(sources.resolve("Application.java"), APPLICATION);
        Jvm.compile(sources, classes, classPath);
        classPath.add(classes);

        Path spec = Project.file("samples/payments.yaml");
        Path theirs = folder.resolve("theirs");
        Said said = new Jvm(classPath).run("Application", spec.toString(), theirs.toString());
        assertEquals(new Said(0, "FreeMarker 2.3.23\nJackson 2.9.10\n{engine=2}\n"), said);

        Path ours = folder.resolve("ours");
        Emitters.all().emit(Keelson.compile(spec).orThrow()).writeTo(ours);
        assertEquals(Files.readString(ours.resolve("SHA256SUMS")), Files.readString(theirs.resolve("SHA256SUMS")));
    }

    @Test
    void bringsNothingUnderAForeignName() throws IOException {
        try (JarFile content = new JarFile(jar.toFile())) {
            List<String> foreign = content.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .filter(name ->
                            !name.replaceFirst("^META-INF/versions/[0-9]+/", "").startsWith("io/keelson/"))
                    .toList();
            assertEquals(List.of(), foreign);
            assertTrue(content.isMultiRelease(), "FreeMarker reads records by classes for Java 16");
        }
    }
}
