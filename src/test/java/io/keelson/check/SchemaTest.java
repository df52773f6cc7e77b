package io.keelson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Keelson;
import io.keelson.golden.Golden;
import io.keelson.problem.Problem;
import io.keelson.project.Project;
import io.keelson.report.JsonSchema;
import io.keelson.report.SchemaText;
import io.keelson.samples.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema takes what compiles and refuses what it can know to be broken. */
class SchemaTest {
    private static final JsonSchema SCHEMA = JsonSchema.of(SchemaText.of(Keelson.shape()));

    @Test
    void everySampleIsTaken() {
        for (Sample sample : Sample.all()) {
            assertEquals(List.of(), SCHEMA.faultsOfYaml(sample.text()), sample.name());
        }
    }

    @Test
    void everyCaseWithoutErrorsIsTaken() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Case one : cases()) {
            if (!one.compile().hasErrors()) {
                SCHEMA.faultsOfYaml(one.text()).forEach(fault -> refused.add(one + ": " + fault));
            }
        }
        assertEquals(List.of(), refused);
    }

    @Test
    void everyBadSpecThatYieldsNoErrorIsTaken() throws IOException {
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.list(Project.file("src/test/cases/bad"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (!Case.compile(text).hasErrors()) {
                    SCHEMA.faultsOfYaml(text).forEach(fault -> refused.add(file.getFileName() + ": " + fault));
                }
            }
        }
        assertEquals(List.of(), refused);
    }

    /** A schema knows keys, shapes, words and ranges; not what two settings are together, nor what a target has. */
    @Test
    void whatItCannotSeeIsListed() throws IOException {
        Set<String> unseen = new TreeSet<>();
        for (Case one : cases()) {
            if (one.compile().hasErrors()
                    && isYaml(one)
                    && SCHEMA.faultsOfYaml(one.text()).isEmpty()) {
                one.problems().stream()
                        .filter(Problem::isError)
                        .forEach(problem -> unseen.add(
                                problem.rule().code() + " " + problem.rule().name()));
            }
        }
        Golden.in("report").matches("schema-cannot-see.txt", String.join("\n", unseen) + "\n");
        assertTrue(unseen.stream().noneMatch(code -> code.startsWith("KEEL-K")), unseen.toString());
    }

    @Test
    void aScalarIsTakenAsWhateverYamlSeesInIt() {
        assertEquals(List.of(), faults("build: { CGO_ENABLED: 0, trimpath: true }"));
        assertEquals(List.of(), faults("build: { CGO_ENABLED: '0', trimpath: 'true' }"));
        assertEquals(List.of(), faults("target: { go: 1.22, kernel: 6 }"));
        assertEquals(List.of(), faults("env: { A: , B: yes, C: 1.10, GODEBUG: a=1 }"));
        assertEquals(List.of(), faults("systemd: { Service: { X-Ours: 1, UMask: 0022 } }\nsysctl:"));
    }

    @Test
    void keysShapesWordsAndRangesAreSeen() {
        for (String broken : List.of(
                "nmae: b",
                "keelson: 2",
                "env: { 1A: x }",
                "build: { trimpath: yes }",
                "target: { cpus: 0 }",
                "target: { os: debian-1 }",
                "profile: fast",
                "sysctl: { vm.swappiness: 201 }",
                "sysctl: { net.ipv4.tcp_rmem: [-1, 2, 3] }",
                "systemd: { Service: { User: [a, b] } }",
                "systemd: { Service: { Restart: sometimes } }",
                "cgroup: { memory.current: 1 }",
                "mounts: { data: { type: ext4 } }",
                "environments: { production: { name: b } }",
                "environments: { Production: { env: { A: 1 } } }",
                "accept: [{ rule: KEEL-M002 }]",
                "health: 8080")) {
            assertFalse(faults(broken).isEmpty(), broken);
        }
        assertFalse(SCHEMA.faultsOfYaml("name: a").isEmpty());
        assertFalse(SCHEMA.faultsOfYaml("[]").isEmpty());
    }

    @Test
    void isASchemaItself() {
        String text = SchemaText.of(Keelson.shape());
        assertEquals(List.of(), JsonSchema.ofSchemas().faultsOfJson(text));
        assertEquals(text, SchemaText.of(Keelson.shape()));
    }

    private static List<String> faults(String line) {
        String head = line.startsWith("keelson") ? "" : "keelson: 1\n";
        return SCHEMA.faultsOfYaml(head + "name: a\n" + line);
    }

    private static boolean isYaml(Case one) {
        return one.problems().stream()
                .noneMatch(problem -> problem.rule().code().matches("KEEL-Y00[12]"));
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Project.file("src/test/cases/rules"))) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(Case.in(file));
            }
        }
        return cases;
    }
}
