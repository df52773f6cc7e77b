package io.keelson.resolve;

import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.RunTimeTexts;
import java.util.List;

/** What can be wrong between settings that are each right by themselves, and with what a spec builds on. */
public final class ResolveTexts {
    static final RuleText CONFLICT = new RuleText(
            "KEEL-S002",
            "settings-exclude-each-other",
            Severity.ERROR,
            "Settings do not hold together",
            "Each is right by itself, but their consumer refuses them together, lets one of them do nothing, or wants another one beside them.",
            "Change or drop one of them, or add what is missing.",
            "docs/spec.md");
    static final RuleText NOTHING_TO_DERIVE_FROM = new RuleText(
            "KEEL-S003",
            "nothing-to-derive-from",
            Severity.ERROR,
            "A value cannot be derived",
            "auto computes a value from other settings, and none of them is set.",
            "Set one of the settings it is computed from, or write a value.",
            "docs/spec.md");
    static final RuleText UNKNOWN_STANDARD = new RuleText(
            "KEEL-S004",
            "unknown-standard",
            Severity.ERROR,
            "No standard has this name",
            "A name is that of a standard that Keelson or another jar brings; a text with a slash or a dot is the path of a file.",
            "Write the name of a built-in standard, or the path of a file relative to this one.",
            "docs/spec.md");
    static final RuleText UNREADABLE_STANDARD = new RuleText(
            "KEEL-S005",
            "unreadable-standard",
            Severity.ERROR,
            "The file that is extended cannot be read",
            "Without it nobody knows what the spec means, so nothing is compiled.",
            "Check the path; it is relative to the folder of the file that names it.",
            "docs/spec.md");
    static final RuleText CIRCLE = new RuleText(
            "KEEL-S006",
            "standards-in-a-circle",
            Severity.ERROR,
            "A standard extends itself",
            "Which of two files that extend each other counts more cannot be said.",
            "Remove one of the references.",
            "docs/spec.md");
    static final RuleText UNSET_OF_NOTHING = new RuleText(
            "KEEL-S007",
            "unset-of-what-nobody-sets",
            Severity.WARNING,
            "Nothing is there to be dropped",
            "unset drops what the standards below set; a key that is misspelt stays set without a word.",
            "Correct the key, or drop it from the list.",
            "docs/spec.md");

    static final RuleText RESET_OF_WHAT_IS_REPLACED = new RuleText(
            "KEEL-S008",
            "reset-of-what-is-replaced",
            Severity.WARNING,
            "The empty line makes the spec a drop-in",
            "A list takes the place of the one in the standard or spec below it, so that nothing is left to take back. An ExecStart that begins with an empty line is one of a drop-in, and the whole unit is not written.",
            "Drop the empty line; keep it where the command is for a unit that is there already.",
            "docs/spec.md; systemd.service(5), ExecStart=");

    /** All of them. */
    public static final List<RuleText> ALL = List.of(
            RunTimeTexts.MEMORY_LADDER,
            CONFLICT,
            NOTHING_TO_DERIVE_FROM,
            UNKNOWN_STANDARD,
            UNREADABLE_STANDARD,
            CIRCLE,
            UNSET_OF_NOTHING,
            RESET_OF_WHAT_IS_REPLACED);

    private ResolveTexts() {}
}
