package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Keelson;
import io.keelson.consumer.GoBinary;
import io.keelson.consumer.GoConsumer;
import io.keelson.emit.Emitters;
import io.keelson.project.Project;
import io.keelson.samples.Sample;
import io.keelson.standard.GoBuild;
import io.keelson.standard.Standard;
import io.keelson.value.GoBuildMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emitted build.sh run by a real go, and the binary held against the model. */
class BuildProofTest {
    @TempDir
    Path folder;

    @Test
    void payments() {
        Sample sample = Sample.named("payments");
        GoBuild build = sample.standard().build();
        try (GoConsumer go = new GoConsumer(Project.file("samples/hello"))) {
            go.command("cmd/hello", build.mainPackage().orElseThrow().toString().substring(2));
            go.run(sample.writeTo(folder).resolve("build/build.sh")).orThrow();
            GoBinary binary = go.binary(build.output().orElseThrow());
            assertEquals("0", binary.settings().get("CGO_ENABLED"));
            assertEquals("true", binary.settings().get("-trimpath"));
            assertEquals(GoBuildMode.PIE, build.buildmode().orElseThrow());
            assertEquals("DYN", binary.elfType(), "a PIE is a shared object");
            assertTrue(binary.interpreter().isPresent(), "which names its loader, cgo or not");
            assertTrue(binary.symbols(), "only DWARF is stripped");
            assertFalse(binary.dwarf());
            String version = build.linkerVariables().get("main.version");
            assertEquals(
                    version + "\n", binary.run(Map.of(), "-version").orThrow().out());
        }
    }

    /** The standard's own choice: static, and fit for an empty image. */
    @Test
    void minimal() {
        Sample sample = Sample.named("minimal");
        try (GoConsumer go = new GoConsumer(Project.file("samples/hello"))) {
            // Names no package: the folder that it is given is built.
            go.run(sample.writeTo(folder).resolve("build/build.sh"), "cmd/hello")
                    .orThrow();
            GoBinary binary = go.binary("cmd/hello/hello");
            assertEquals("0", binary.settings().get("CGO_ENABLED"));
            assertEquals("true", binary.settings().get("-trimpath"));
            assertEquals("EXEC", binary.elfType());
            assertTrue(binary.interpreter().isEmpty(), "static");
            assertTrue(binary.symbols());
            assertFalse(binary.dwarf());
        }
    }

    /** The same package with the same flags, aside: what it says is of this program, and nothing is left behind. */
    @Test
    void theAnalysisIsOfThisPackageAndLeavesNoFile() {
        Sample sample = Sample.named("payments");
        Path out = sample.writeTo(folder);
        try (GoConsumer go = new GoConsumer(Project.file("samples/hello"))) {
            go.command("cmd/hello", "cmd/payments");
            String said = go.run(out.resolve("build/analyze.sh")).orThrow().out();
            List<String> parts = List.of(said.split("(?m)^# (escape analysis|size by symbol).*\n"));
            assertEquals(3, parts.size(), said);
            assertTrue(parts.get(1).matches("(?s).*cmd/payments/\\w+\\.go:[0-9]+:[0-9]+: .*escapes to heap.*"), said);
            assertTrue(parts.get(2).matches("(?s).* [Tt] main\\.main\n.*"), "no symbol table");
            List<Long> sizes = parts.get(2)
                    .lines()
                    .map(line -> Long.valueOf(
                            line.trim().replaceFirst("^[0-9a-f]+ +", "").split(" +")[0]))
                    .toList();
            assertEquals(sizes.stream().sorted(Comparator.reverseOrder()).toList(), sizes);
            assertFalse(go.has("payments"), "the release build's file was written");
            go.run(out.resolve("build/build.sh")).orThrow();
            assertTrue(go.has("payments"));
        }
    }

    /** Without a symbol table nothing has a size, so the analysis keeps what the release leaves out. */
    @Test
    void aStrippedBinaryIsAnalysedWithItsSymbols() throws IOException {
        String text = Sample.named("payments").text().replace("strip: [dwarf]", "strip: [dwarf, symbols]");
        Standard stripped = Keelson.compile(text, "spec.yaml", Path.of("")).orThrow();
        Emitters.all().emit(stripped).writeTo(folder);
        try (GoConsumer go = new GoConsumer(Project.file("samples/hello"))) {
            go.command("cmd/hello", "cmd/payments");
            go.run(folder.resolve("build/build.sh")).orThrow();
            assertFalse(go.binary("payments").symbols());
            String said = go.run(folder.resolve("build/analyze.sh")).orThrow().out();
            assertTrue(said.contains(" main.main\n"), said);
        }
    }

    /** The runtime takes the environment that was emitted for it: a value that it cannot read ends it at once. */
    @Test
    void theProgramStartsWithTheEnvironmentOfTheModel() {
        Sample sample = Sample.named("payments");
        try (GoConsumer go = new GoConsumer(Project.file("samples/hello"))) {
            go.command("cmd/hello", "cmd/payments");
            go.run(sample.writeTo(folder).resolve("build/build.sh")).orThrow();
            Map<String, String> environment = sample.standard().environment().variables();
            assertTrue(environment.containsKey("GOMEMLIMIT"), environment.toString());
            assertEquals(
                    "1.4.2\n",
                    go.binary("payments").run(environment, "-version").orThrow().out());
        }
    }
}
