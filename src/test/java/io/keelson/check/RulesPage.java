package io.keelson.check;

import io.keelson.compiler.AllRules;
import io.keelson.compiler.Compilation;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.project.Project;
import io.keelson.report.Colours;
import io.keelson.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** docs/rules.md: each rule's text, its first failing case, and what is said of that. */
final class RulesPage {
    private static final String HEAD = """
            # The rules

            What Keelson can find in a spec, by code. `accept` and `keelson rules` take a code or a name; warnings and notes can
            be accepted, errors only where it says so. Why the rules are true: [rules-proof.md](rules-proof.md). This page is
            made from the rules and their cases: `mvn -B test -Dgoldens=write` writes it anew.
            """;

    private RulesPage() {}

    static String text() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| code | severity | name | title |\n|---|---|---|---|\n");
        for (RuleText rule : AllRules.TEXTS) {
            String link = "[" + rule.code() + "](#" + rule.code().toLowerCase(Locale.ROOT) + ")";
            page.append("| " + link + " | " + rule.severity() + " | `" + rule.name() + "` | " + cell(rule.title()))
                    .append(" |\n");
        }
        for (RuleText rule : AllRules.TEXTS) {
            page.append(section(rule));
        }
        return page.toString();
    }

    private static String section(RuleText rule) throws IOException {
        String text = "\n## " + rule.code() + "\n\n`" + rule.name() + "`, " + rule.severity() + ": **" + rule.title()
                + "**\n\n" + rule.why() + "\n\n" + "Fix: " + rule.fix() + "\n\n" + "Source: " + rule.source() + "\n"
                + acceptance(rule);
        return text + example(rule).map(RulesPage::shown).orElse("");
    }

    /** Every warning and note can be accepted, so nothing is said of those. */
    private static String acceptance(RuleText rule) {
        if (rule.severity() != Severity.ERROR) {
            return "";
        }
        return rule.canBeAccepted() ? "\nA spec may accept this error.\n" : "\nNo spec can accept it.\n";
    }

    /** The first case of the rule's own file that it fails. */
    static Optional<String> example(RuleText rule) throws IOException {
        Path file = Project.file("src/test/cases/rules/" + rule.name() + ".yaml");
        List<Case> cases = Files.exists(file) ? Case.in(file) : List.of();
        return cases.stream()
                .filter(one -> one.expected().stream().anyMatch(seen -> seen.startsWith(rule.code() + " ")))
                .map(one -> withoutMarkers(one.text()))
                .findFirst();
    }

    private static String withoutMarkers(String text) {
        return text.replaceAll("(?m)^#[ !].*\n", "").replaceAll("(?m) *#! .*$", "");
    }

    private static String shown(String spec) {
        Compilation compilation = Case.compile(spec);
        String report = new Report(compilation.problems(), compilation.sources()).text(Colours.NONE);
        return "\n```yaml\n" + spec + "```\n\n```text\n" + report + "```\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
