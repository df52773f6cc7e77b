package io.keelson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keelson.problem.Edit;
import io.keelson.problem.Problem;
import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleCasesTest {
    private static final Path CASES = Project.file("src/test/cases/rules");

    @TestFactory
    Stream<DynamicTest> eachCaseFindsWhatItsMarkersSayAndNothingElse() throws IOException {
        return each(one -> assertEquals(lines(one.expected()), lines(one.seen(one.text()))));
    }

    @TestFactory
    Stream<DynamicTest> lineEndsOfAnotherSystemChangeNothing() throws IOException {
        return each(one -> assertEquals(
                lines(one.seen(one.text())), lines(one.seen(one.text().replace("\n", "\r\n")))));
    }

    @TestFactory
    Stream<DynamicTest> anEditRemovesItsProblemAndBringsNoOther() throws IOException {
        return each(one -> one.problems().stream()
                .filter(problem -> problem.edit().isPresent())
                .forEach(problem -> assertMended(one, problem)));
    }

    @Test
    void everyRuleHasFailingPassingAndBoundaryCases() throws IOException {
        for (var rule : BuiltInRules.ALL) {
            Path file = CASES.resolve(rule.text().name() + ".yaml");
            assertTrue(Files.exists(file), "no case file " + file);
            Set<String> kinds = Case.in(file).stream().map(Case::kind).collect(Collectors.toSet());
            assertEquals(Set.of("fails", "passes", "boundary"), kinds, file.toString());
            assertTrue(
                    Case.in(file).stream()
                            .anyMatch(one -> one.expected()
                                    .toString()
                                    .contains(rule.text().code())),
                    rule.text().code() + " is found by no case of " + file);
        }
    }

    /** A rule that nobody has seen to be true may cry wolf. */
    @Test
    void everyRuleIsProven() throws IOException {
        for (var rule : BuiltInRules.ALL) {
            Proof proof = Proof.in(CASES.resolve(rule.text().name() + ".yaml"));
            assertFalse(proof.text().contains("TODO"), rule.text().name());
        }
    }

    @Test
    void theRulesStandInTheOrderOfTheirCodes() {
        List<String> codes =
                BuiltInRules.ALL.stream().map(rule -> rule.text().code()).toList();
        assertEquals(codes.stream().sorted().toList(), codes);
    }

    @Test
    void everyRuleClassIsListedAndNamedForItsRule() throws IOException {
        Path sources = Project.file("compiler/src/main/java/io/keelson/check");
        try (Stream<Path> files = Files.list(sources)) {
            Set<String> classes = files.filter(RuleCasesTest::isRule)
                    .map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            Set<String> listed = BuiltInRules.ALL.stream()
                    .map(rule -> rule.getClass().getSimpleName())
                    .collect(Collectors.toSet());
            assertEquals(classes, listed);
        }
        for (var rule : BuiltInRules.ALL) {
            String name = rule.getClass()
                    .getSimpleName()
                    .replaceAll("(?<!^)(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
            assertEquals(name, rule.text().name());
        }
    }

    private static boolean isRule(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains(" implements Rule ") && text.contains("final class ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertMended(Case one, Problem problem) {
        List<String> left = new ArrayList<>(codes(one.problems()));
        left.remove(problem.rule().code());
        String mended = apply(problem.edit().orElseThrow(), one.text());
        assertEquals(left, codes(Case.compile(mended).problems()), "after the edit:\n" + mended);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.rule().code()).sorted().toList();
    }

    private static String apply(Edit edit, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = lines.get(edit.span().line() - 1);
        int from = line.offsetByCodePoints(0, edit.span().column() - 1);
        int to = line.offsetByCodePoints(0, edit.span().endColumn() - 1);
        lines.set(edit.span().line() - 1, line.substring(0, from) + edit.text() + line.substring(to));
        return String.join("\n", lines) + "\n";
    }

    private static Stream<DynamicTest> each(Consumer<Case> law) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                for (Case one : Case.in(file)) {
                    tests.add(dynamicTest(one.toString(), () -> law.accept(one)));
                }
            }
        }
        return tests.stream();
    }

    private static String lines(List<String> problems) {
        return String.join("\n", problems);
    }
}
