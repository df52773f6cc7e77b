package io.keelson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.compiler.Options;
import io.keelson.problem.Problem;
import io.keelson.project.Project;
import io.keelson.report.JsonSchema;
import io.keelson.report.Report;
import io.keelson.rule.HostRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is found in several specs of one host. */
class HostCasesTest {
    private static final Path CASES = Project.file("src/test/cases/host");

    @TestFactory
    Stream<DynamicTest> eachCaseFindsWhatItsMarkersSayAndNothingElse() throws IOException {
        return cases().stream()
                .map(one -> dynamicTest(
                        one.toString(),
                        () -> assertEquals(String.join("\n", one.expected()), String.join("\n", one.seen()))));
    }

    /** What is wrong with one spec alone would hide whether the rule of several is needed. */
    @TestFactory
    Stream<DynamicTest> eachSpecIsFaultlessAlone() throws IOException {
        return cases().stream()
                .map(one -> dynamicTest(
                        one.toString(),
                        () -> assertEquals(
                                List.of(),
                                one.compile().stream()
                                        .flatMap(spec -> spec.problems().stream())
                                        .filter(Problem::isError)
                                        .toList())));
    }

    /** A spec does nothing to itself. */
    @TestFactory
    Stream<DynamicTest> oneSpecAloneHasNoneOfTheseProblems() throws IOException {
        return cases().stream()
                .map(one -> dynamicTest(one.toString(), () -> {
                    for (Compilation spec : one.compile()) {
                        assertEquals(
                                List.of(), Keelson.check(List.of(spec.known().orElseThrow())));
                    }
                }));
    }

    @Test
    void everyRuleHasAProofAndFailingPassingAndBoundaryCases() throws IOException {
        for (HostRule rule : BuiltInHostRules.ALL) {
            Path file = CASES.resolve(rule.text().name() + ".yaml");
            assertTrue(Files.exists(file), "no case file " + file);
            assertFalse(Proof.in(file).text().contains("TODO"), file.toString());
            List<HostCase> cases = HostCase.in(file);
            assertEquals(
                    Set.of("fails", "passes", "boundary"),
                    cases.stream().map(HostCase::kind).collect(Collectors.toSet()),
                    file.toString());
            List<HostCase> failing = cases.stream()
                    .filter(one ->
                            one.expected().toString().contains(rule.text().code() + " "))
                    .toList();
            assertFalse(failing.isEmpty(), rule.text().code() + " is found by no case of " + file);
        }
    }

    @Test
    void theRulesStandInTheOrderOfTheirCodesAndAreNamedForTheirClasses() throws IOException {
        List<String> codes =
                BuiltInHostRules.ALL.stream().map(rule -> rule.text().code()).toList();
        assertEquals(codes.stream().sorted().toList(), codes);
        for (HostRule rule : BuiltInHostRules.ALL) {
            String name = rule.getClass()
                    .getSimpleName()
                    .replaceAll("(?<!^)(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
            assertEquals(name, rule.text().name());
        }
        try (Stream<Path> files = Files.list(Project.file("compiler/src/main/java/io/keelson/check"))) {
            long written = 0;
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                written += text.contains(" implements HostRule ") && text.contains("final class ") ? 1 : 0;
            }
            assertEquals(BuiltInHostRules.ALL.size(), written);
        }
    }

    /** In any order of the specs the same rules find something, with places in all files that had some. */
    @TestFactory
    Stream<DynamicTest> theOrderOfTheSpecsDecidesOnlyWhichIsTheLaterOne() throws IOException {
        return cases().stream()
                .map(one -> dynamicTest(one.toString(), () -> {
                    List<Compilation> turned = new ArrayList<>(one.compile());
                    Collections.reverse(turned);
                    assertEquals(codes(one.problems()), codes(Keelson.checkOneHost(turned, Options.plain())));
                }));
    }

    @Test
    void everyProblemOfEveryCaseCanBeSaidInSarif() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (HostCase one : cases()) {
            problems.addAll(one.problems());
        }
        assertTrue(problems.size() > 15, problems.size() + " problems");
        assertEquals(List.of(), JsonSchema.ofSarif().faultsOfJson(new Report(problems, Map.of()).sarif()));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.rule().code() + " " + problem.labels().size())
                .sorted()
                .toList();
    }

    private static List<HostCase> cases() throws IOException {
        List<HostCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(HostCase.in(file));
            }
        }
        return cases;
    }
}
