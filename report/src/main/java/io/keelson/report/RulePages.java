package io.keelson.report;

import io.keelson.problem.RuleText;
import java.util.List;

/** Rules as text for people. */
public final class RulePages {
    private RulePages() {}

    /** One line a rule: code, severity, name and title in columns. */
    public static String list(List<RuleText> rules) {
        int widest = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (RuleText rule : rules) {
            text.append(rule.code()).append("  ");
            text.append(padded(rule.severity().toString(), "warning".length())).append("  ");
            text.append(padded(rule.name(), widest)).append("  ");
            text.append(rule.title()).append('\n');
        }
        return text.toString();
    }

    /** All that is known of one rule. */
    public static String page(RuleText rule) {
        return rule.severity() + "[" + rule.code() + "] " + rule.name() + ": " + rule.title() + "\n\n"
                + "  why: " + rule.why() + "\n"
                + "  fix: " + rule.fix() + "\n"
                + "  source: " + rule.source() + "\n"
                + "  accept: " + acceptance(rule) + "\n";
    }

    /** Whether a spec may accept what the rule finds. */
    public static String acceptance(RuleText rule) {
        return rule.canBeAccepted()
                ? "a spec may accept it, with a reason"
                : "no spec can accept it: what it is about does not work";
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length());
    }
}
