package io.keelson.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.library.Jvm.Said;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code samples/extension} beside Keelson on the class path: its rule, emitter, standard and facts are as ours. */
class ExtensionTest {
    private static final Path SAMPLE = Project.file("samples/extension");

    @TempDir
    static Path folder;

    private static Jvm extended;

    @BeforeAll
    static void build() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Jvm.compile(SAMPLE.resolve("src/main/java"), classes, Jvm.own());
        Path resources = SAMPLE.resolve("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = classes.resolve(resources.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        List<Path> classPath = new ArrayList<>(Jvm.own());
        classPath.add(classes);
        extended = new Jvm(classPath);
    }

    private static Said keelson(String... arguments) throws IOException, InterruptedException {
        return extended.run("io.keelson.cli.Main", arguments);
    }

    @Test
    void itsRuleSpeaksWithPlaceAndCode() throws Exception {
        Path spec = SAMPLE.resolve("invoices.yaml");
        Said said = keelson("check", spec.toString());
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("ACME-D001"), said.text());
        assertTrue(said.text().contains("invoices.yaml:2:7"), said.text());
        assertTrue(keelson("rules", "ACME-D001").text().contains("Acme's handbook"), "and is listed");
    }

    @Test
    void itsEmitterStandardAndFactsReachTheFiles() throws Exception {
        Path out = folder.resolve("out");
        Said said = keelson("compile", SAMPLE.resolve("invoices.yaml").toString(), "-o", out.toString());
        assertEquals(0, said.exit(), said.text());
        assertEquals("invoices,memory.high,734003200\n", Files.readString(out.resolve("acme/alerts.csv")));
        assertTrue(Files.readString(out.resolve("sysctl.d/60-invoices.conf")).contains("acme.ratelimit.burst = 100\n"));
        assertTrue(Files.readString(out.resolve("modules-load.d/invoices.conf")).contains("acme_ratelimit\n"));
        assertTrue(Files.readString(out.resolve("systemd/invoices.service")).contains("REGION=eu-north"));
    }

    @Test
    void itsFactsAreChecked() throws Exception {
        Path spec = folder.resolve("wrong.yaml");
        Files.writeString(spec, """
                keelson: 1
                name: wrong
                description: Wrong
                sysctl:
                  acme.ratelimit.burst: 5000
                """);
        Said said = keelson("check", spec.toString());
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("wrong.yaml:5:25") && said.text().contains("1..1000"), said.text());
        assertTrue(keelson("schema").text().contains("acme.ratelimit.burst"), "the schema has it");
    }

    @Test
    void itsStandardIsToldAsTheOriginOfItsValues() throws Exception {
        Said said = keelson("explain", SAMPLE.resolve("invoices.yaml").toString(), "env.REGION");
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("acme-production:4"), said.text());
    }

    @Test
    void withoutItNothingIsKnown() throws Exception {
        Said said = new Jvm(Jvm.own())
                .run(
                        "io.keelson.cli.Main",
                        "check",
                        SAMPLE.resolve("invoices.yaml").toString());
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("acme-production"), said.text());
    }
}
