package io.keelson.check;

import io.keelson.compiler.AllRules;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** docs/rules-proof.md: of each rule a spec that it finds something in, what it says, and why that is true. */
final class ProofPage {
    private static final String HEAD = """
            # Why the rules are true

            A row for each rule that judges what a consumer does with a value: a spec that it finds something in, what it
            says, and what the consumer was seen to do, or where its own text says so. The rules themselves are in
            [rules.md](rules.md). This page is made from the case files, whose first lines hold the proof; a rule without
            one is red.

            | rule | spec | says | proof |
            |---|---|---|---|
            """;

    private ProofPage() {}

    static String text() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (RuleText rule : AllRules.TEXTS) {
            Path file = Project.file("src/test/cases/rules/" + rule.name() + ".yaml");
            if (Files.exists(file) && Files.readString(file).startsWith("#: ")) {
                page.append(row(rule, file));
            }
        }
        return page.toString();
    }

    private static String row(RuleText rule, Path file) throws IOException {
        String spec = RulesPage.example(rule).orElseThrow();
        Optional<Problem> said = Case.compile(spec).problems().stream()
                .filter(problem -> problem.rule().equals(rule))
                .findFirst();
        String link =
                "[" + rule.code() + "](rules.md#" + rule.code().toLowerCase(Locale.ROOT) + ") `" + rule.name() + "`";
        String labels = said.orElseThrow().labels().stream()
                .map(label -> cell(label.text()))
                .collect(Collectors.joining("<br>"));
        return "| " + link + " | " + code(spec) + " | " + labels + " | "
                + cell(Proof.in(file).text()) + " |\n";
    }

    /** The lines of the spec but those that every spec has. */
    private static String code(String spec) {
        return spec.lines()
                .filter(line -> !line.matches("keelson: 1|name: case"))
                .map(line -> "`" + cell(line.replace(' ', '\u00a0')) + "`")
                .collect(Collectors.joining("<br>"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<go", "&lt;go");
    }
}
