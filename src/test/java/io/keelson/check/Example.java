package io.keelson.check;

import io.keelson.compiler.Compilation;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first case of a rule's own file that it finds something in, for the pages about the rules.
 *
 * @param file the case file, which holds the proof
 * @param specs one, or those of one host, by the names of their files, without markers
 * @param problems what is said of them
 * @param sources what the problems point into
 */
record Example(Path file, Map<String, String> specs, List<Problem> problems, Map<String, String> sources) {

    static Optional<Example> of(RuleText rule) throws IOException {
        Path one = Project.file("src/test/cases/rules/" + rule.name() + ".yaml");
        Path several = Project.file("src/test/cases/host/" + rule.name() + ".yaml");
        if (Files.exists(one)) {
            return Case.in(one).stream()
                    .filter(each -> isAbout(rule, each.expected()))
                    .map(each -> ofOne(one, withoutMarkers(each.text())))
                    .findFirst();
        }
        return Files.exists(several)
                ? HostCase.in(several).stream()
                        .filter(each -> isAbout(rule, each.expected()))
                        .map(each -> ofSeveral(several, each))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isAbout(RuleText rule, List<String> expected) {
        return expected.stream().anyMatch(seen -> seen.startsWith(rule.code() + " "));
    }

    private static String withoutMarkers(String text) {
        return text.replaceAll("(?m)^#[ !].*\n", "").replaceAll("(?m) *#! .*$", "");
    }

    private static Example ofOne(Path file, String spec) {
        Compilation compilation = Case.compile(spec);
        return new Example(file, Map.of("case.yaml", spec), compilation.problems(), compilation.sources());
    }

    private static Example ofSeveral(Path file, HostCase several) {
        Map<String, String> sources = new HashMap<>();
        several.compile().forEach(spec -> sources.putAll(spec.sources()));
        return new Example(file, several.specs(), several.problems(), sources);
    }
}
