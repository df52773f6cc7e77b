package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.problem.Problem;
import io.keelson.read.Reader;
import io.keelson.samples.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault of the YAML ends the reading; what is wrong before it is told in the same run, and what stands behind it is not missed. */
class CutOffTest {
    private static final String BEFORE = """
            keelson: 1
            name: pay
            env: { GOGC: of }
            systemd:
              Service:
                User: pay
                Restart: allways
                LimitNOFIL: 5
                RestartSec: 5s
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"cgroup: { memory.max: 1GiB", "sysctl: 'x", "  - a", "x: y: z", "}", "--- {a: b}", "a: *gone"})
    void whatIsWrongBeforeItIsTold(String broken) {
        List<Problem> problems = compile(BEFORE + broken + "\n");
        assertEquals(
                List.of("KEEL-V001 3", "KEEL-V001 7", "KEEL-K001 8"),
                problems.stream()
                        .filter(problem -> !isYaml(problem))
                        .map(CutOffTest::inShort)
                        .toList(),
                problems::toString);
        assertEquals(1, problems.stream().filter(CutOffTest::isYaml).count(), problems::toString);
        assertTrue(problems.stream().allMatch(problem -> problem.edit().isEmpty()));
    }

    @Test
    void whatIsWrongInAnEnvironmentIsToldToo() {
        List<Problem> problems = compile(
                "keelson: 1\nname: pay\nextends: go-prodution\nenvironments:\n  a: { env: { GOGC: x } }\n  b: { env: { GOGC: y }\n");
        assertEquals(
                List.of("KEEL-S004", "KEEL-V001", "KEEL-Y001", "KEEL-V001"),
                problems.stream().map(problem -> problem.rule().code()).toList());
    }

    /** A line that breaks the YAML, at each place of each sample: nothing but that is wrong with it. */
    @ParameterizedTest
    @MethodSource("io.keelson.samples.Sample#all")
    void theRestOfAGoodSpecIsNotMissed(Sample sample) {
        List<String> lines = Arrays.asList(sample.text().split("\n"));
        int cut = 0;
        for (String broken : List.of("{", "'", "x: y: z", "   - ]", "  k: *gone", "--- x")) {
            for (int at = 0; at <= lines.size(); at++) {
                List<String> with = new ArrayList<>(lines);
                with.add(at, broken);
                String text = String.join("\n", with) + "\n";
                // A key above it would have no value, as its lines stand deeper: that is wrong, too.
                boolean isBelowAKey = at > 0 && lines.get(at - 1).endsWith(":");
                if (Reader.read(text, "spec.yaml").isCutOff() && !isBelowAKey) {
                    cut++;
                    List<Problem> problems = Keelson.compile(
                                    text, "spec.yaml", sample.file().getParent())
                            .problems();
                    assertTrue(
                            problems.stream().allMatch(CutOffTest::isYaml),
                            () -> "'" + broken + "' in line " + with.indexOf(broken) + ": " + problems);
                }
            }
        }
        assertTrue(cut > lines.size(), "only " + cut);
    }

    @Test
    void nothingIsMadeOfIt() {
        Compilation compilation = Keelson.compile(BEFORE + "}\n", "spec.yaml", Path.of(""));
        assertEquals(Optional.empty(), compilation.standard());
        assertEquals(Optional.empty(), compilation.known());
    }

    private static List<Problem> compile(String text) {
        return Keelson.compile(text, "spec.yaml", Path.of("")).problems();
    }

    private static boolean isYaml(Problem problem) {
        return problem.rule().code().startsWith("KEEL-Y");
    }

    private static String inShort(Problem problem) {
        return problem.rule().code() + " " + problem.at().span().orElseThrow().line();
    }
}
