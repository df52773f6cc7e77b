package io.keelson.check;

import io.keelson.compiler.AllRules;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.report.Colours;
import io.keelson.report.Report;
import java.io.IOException;
import java.util.Locale;

/** docs/rules.md: each rule's text, its first failing case, and what is said of that. */
final class RulesPage {
    private static final String HEAD = """
            # The rules

            What Keelson can find in a spec, by code; what begins with KEEL-H is found by `keelson check --one-host` in several
            specs of one host. `accept` and `keelson rules` take a code or a name; warnings and notes can be accepted, errors only
            where it says so. Why the rules are true: [rules-proof.md](rules-proof.md). This page is made from the rules and
            their cases: `mvn -B test -Dgoldens=write` writes it anew.
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
        return text + Example.of(rule).map(RulesPage::shown).orElse("");
    }

    /** Every warning and note can be accepted, so nothing is said of those. */
    private static String acceptance(RuleText rule) {
        if (rule.severity() != Severity.ERROR) {
            return "";
        }
        return rule.canBeAccepted() ? "\nA spec may accept this error.\n" : "\nNo spec can accept it.\n";
    }

    private static String shown(Example example) {
        StringBuilder text = new StringBuilder();
        example.specs()
                .forEach((file, spec) -> text.append(example.specs().size() == 1 ? "" : "\n`" + file + "`:\n")
                        .append("\n```yaml\n" + spec + "```\n"));
        String report = new Report(example.problems(), example.sources()).text(Colours.NONE);
        return text + "\n```text\n" + report + "```\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
