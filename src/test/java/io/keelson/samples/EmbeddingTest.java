package io.keelson.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.project.Project;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code samples/embedding}, compiled and run; that its POM is right the build of the plugin shows. */
class EmbeddingTest {
    @TempDir
    Path folder;

    @Test
    void aStandardBuiltInJavaIsCheckedAndEmitted() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes);
        Path out = folder.resolve("out");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("workers.Workers")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {out.toString()});
        }
        for (String machine : List.of("small=512M", "medium=2G", "large=8G")) {
            String[] parts = machine.split("=");
            String unit = Files.readString(out.resolve(parts[0]).resolve("systemd/worker-" + parts[0] + ".service"));
            assertTrue(unit.contains("MemoryMax=" + parts[1] + "\n"), unit);
        }
    }

    private static void compile(Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Project.file("samples/embedding/src/main/java"))) {
            List<Path> paths =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            StringWriter said = new StringWriter();
            List<String> options = List.of("-d", classes.toString(), "-Xlint:all", "-proc:none");
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
            assertEquals("", said.toString());
        }
    }
}
