package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Standard;
import io.keelson.value.SystemdBool;
import io.keelson.value.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A condition whose answer nobody can give. */
final class ConditionNeverDecided implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U040",
            "condition-never-decided",
            Severity.WARNING,
            "systemd does not know what this condition asks",
            "systemd loads the line, and when the unit is to start it takes what it cannot read, and a word that it does not know, for a condition that failed: the unit is skipped, and nothing is an error. Turned round with ! it always holds.",
            "Write what systemd.unit(5) has for it.",
            "systemd.unit(5), Conditions and Asserts; systemd-analyze condition");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Pattern NUMBER = Pattern.compile("(<>|<=|>=|!=|==|[<>=])?[ \\t]*(0x)?[0-9a-f]+");
    private static final Pattern SIZE =
            Pattern.compile("(<>|<=|>=|!=|==|[<>=])?[ \\t]*[0-9]+(\\.[0-9]+)?[ \\t]*[BKMGTPE]?");

    /** What each takes, by what stands behind Condition and Assert; the others take anything. */
    private static final Map<String, Predicate<String>> TAKES = Map.of(
            "Architecture", Vocabulary.HOST_ARCHITECTURE.words()::contains,
            "Virtualization",
                    text -> isBool(text) || Vocabulary.VIRTUALIZATION.words().contains(text),
            "Security", Vocabulary.SECURITY_TECHNOLOGY.words()::contains,
            "FirstBoot", ConditionNeverDecided::isBool,
            "ACPower", ConditionNeverDecided::isBool,
            "Memory", SIZE.asMatchPredicate(),
            "CPUs", NUMBER.asMatchPredicate());

    @Override
    public Stream<Problem> check(Standard standard) {
        return Stream.of("Condition", "Assert")
                .flatMap(kind -> standard.lines("Unit", kind)
                        .flatMap(line -> check(line, line.directive().substring(kind.length())).stream()));
    }

    private static Optional<Problem> check(DirectiveLine line, String about) {
        String asked = asked(line.text());
        boolean isKnown =
                asked.contains("%") || TAKES.getOrDefault(about, any -> true).test(asked);
        return isKnown
                ? Optional.empty()
                : Optional.of(TEXT.at(line.place(), "there is no answer to " + line.directive() + "=" + line.text()));
    }

    /** Without the signs for one of several, and for the opposite. */
    private static String asked(String text) {
        int from = 0;
        while (from < text.length() && "|! \t".indexOf(text.charAt(from)) >= 0 && !text.startsWith("!=", from)) {
            from++;
        }
        return text.substring(from).strip();
    }

    private static boolean isBool(String text) {
        return SystemdBool.find(text).isPresent();
    }
}
