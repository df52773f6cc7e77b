package io.keelson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Compilation;
import io.keelson.problem.Problem;
import io.keelson.project.Project;
import io.keelson.report.JsonSchema;
import io.keelson.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a spec can be said in SARIF. */
class SarifOfCasesTest {
    @Test
    void everyProblemOfEveryCaseIsWhatThePublishedSchemaAsksFor() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (String folder : List.of("src/test/cases/rules", "src/test/cases/bad")) {
            try (Stream<Path> files = Files.list(Project.file(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    problems.addAll(problems(file));
                }
            }
        }
        assertTrue(problems.size() > 200, problems.size() + " problems");
        String document = new Report(problems, Map.of()).sarif();
        assertEquals(List.of(), JsonSchema.ofSarif().faultsOfJson(document));
    }

    private static List<Problem> problems(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (String text : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("(?m)^---\\n")) {
            Compilation compilation = Case.compile(text);
            problems.addAll(compilation.problems());
        }
        return problems;
    }
}
