package io.keelson.check;

import io.keelson.compiler.AllRules;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import java.io.IOException;
import java.nio.file.Files;
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
            Optional<Example> example = Example.of(rule);
            if (example.isPresent() && Files.readString(example.get().file()).startsWith("#: ")) {
                page.append(row(rule, example.get()));
            }
        }
        return page.toString();
    }

    private static String row(RuleText rule, Example example) throws IOException {
        Optional<Problem> said = example.problems().stream()
                .filter(problem -> problem.rule().equals(rule))
                .findFirst();
        String link =
                "[" + rule.code() + "](rules.md#" + rule.code().toLowerCase(Locale.ROOT) + ") `" + rule.name() + "`";
        String labels = said.orElseThrow().labels().stream()
                .map(label -> cell(label.text()))
                .collect(Collectors.joining("<br>"));
        String specs = example.specs().entrySet().stream()
                .map(spec -> (example.specs().size() == 1 ? "" : spec.getKey() + ":<br>") + code(spec.getValue()))
                .collect(Collectors.joining("<br>"));
        return "| " + link + " | " + specs + " | " + labels + " | "
                + cell(Proof.in(example.file()).text()) + " |\n";
    }

    /** The lines of the spec but those that every spec has. */
    private static String code(String spec) {
        return spec.lines()
                .filter(line -> !line.matches("keelson: 1|name: .*"))
                .map(line -> "`" + cell(line.replace(' ', '\u00a0')) + "`")
                .collect(Collectors.joining("<br>"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<go", "&lt;go");
    }
}
