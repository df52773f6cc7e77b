package io.keelson.bind;

import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import java.util.List;

/** What can be wrong with one key or one value by itself. */
public final class BindTexts {
    private static final String FORMAT = "docs/spec.md";

    static final RuleText UNKNOWN_KEY = text(
            "KEEL-K001",
            "unknown-key",
            "Nobody knows this key",
            "A key that is only nearly right would be dropped without a word by most consumers.",
            "Write the key as the system it configures spells it.");
    static final RuleText WRONG_SHAPE = text(
            "KEEL-K002",
            "wrong-shape",
            "The value has the wrong shape",
            "A mapping, a list and a text cannot stand for each other.",
            "Write the value in the shape that is named.");
    static final RuleText NO_VALUE = text(
            "KEEL-K003",
            "no-value",
            "The key has no value",
            "Only a section and a variable of env may be empty.",
            "Write a value behind the key, or drop the key.");
    static final RuleText MISSING_KEY = text(
            "KEEL-K004",
            "missing-key",
            "A required key is missing",
            "Every file that is emitted carries the name, and the format's version says how to read the rest.",
            "Add the key at the top of the file.");
    static final RuleText DIRECTIVE_ELSEWHERE = text(
            "KEEL-K005",
            "directive-in-wrong-section",
            "The directive stands in the wrong section",
            "systemd ignores an unknown key of a section with one line in the log, and what it should have done is not done.",
            "Move it to the section that is named.");
    static final RuleText READ_ONLY = text(
            "KEEL-K006",
            "read-only-file",
            "The interface file can only be read",
            "It shows what the kernel counts or derives; a write to it fails.",
            "Drop the key.");
    static final RuleText WRONG_VALUE = text(
            "KEEL-V001",
            "wrong-value",
            "The value cannot be used",
            "Its consumer would refuse it, or drop it and go on with the default.",
            "Write a value that is allowed.");
    static final RuleText SPELLINGS_DISAGREE = text(
            "KEEL-S001",
            "spellings-disagree",
            "One setting is written twice with different values",
            "Both spellings set the same thing, and which of them wins depends on which is written last.",
            "Keep one of the two.");

    /** All of them, in the order of their codes. */
    public static final List<RuleText> ALL = List.of(
            UNKNOWN_KEY,
            WRONG_SHAPE,
            NO_VALUE,
            MISSING_KEY,
            DIRECTIVE_ELSEWHERE,
            READ_ONLY,
            WRONG_VALUE,
            SPELLINGS_DISAGREE);

    private BindTexts() {}

    private static RuleText text(String code, String name, String title, String why, String fix) {
        return new RuleText(code, name, Severity.ERROR, title, why, fix, FORMAT);
    }
}
