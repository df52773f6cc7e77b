package io.keelson.read;

import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import java.util.List;

/** What can be wrong with a text before anything of it means something. */
public final class ReadTexts {
    private static final String YAML = "https://yaml.org/spec/1.2.2/";

    static final RuleText SYNTAX = text(
            "KEEL-Y001",
            "broken-yaml",
            "This is not YAML",
            "The text cannot be read any further than this, so nothing behind it was looked at.",
            "Mend the text at this place; look at the indentation and at quotes that are not closed.");
    static final RuleText TAB = text(
            "KEEL-Y002",
            "tab-as-indentation",
            "A tab is used as indentation",
            "YAML allows only blanks there: editors show tabs with different widths.",
            "Replace the tab by blanks.");
    static final RuleText DUPLICATE = text(
            "KEEL-Y003",
            "duplicate-key",
            "A key stands twice in one mapping",
            "Readers of YAML disagree on which of the two counts.",
            "Keep one of the two.");
    static final RuleText MERGE_KEY = text(
            "KEEL-Y004",
            "merge-key",
            "The merge key << is not part of YAML 1.2",
            "It was a feature of YAML 1.1, and readers disagree on which value wins.",
            "Put what is shared into a file of its own and name it under extends.");
    static final RuleText SECOND_DOCUMENT = text(
            "KEEL-Y005",
            "second-document",
            "A second document starts here",
            "One file describes one service or host.",
            "Move it to a file of its own.");
    static final RuleText NOT_A_MAPPING = text(
            "KEEL-Y006",
            "not-a-mapping",
            "A spec is a mapping of keys to values",
            "Nothing can be read from a list, a text or an empty file.",
            "Start with 'keelson: 1' and 'name: ...'.");
    static final RuleText TOO_DEEP = text(
            "KEEL-Y007",
            "nested-too-deep",
            "The text is nested deeper than any spec",
            "No key of a spec lies deeper than a few levels; such a text is a mistake or an attack.",
            "Remove the levels.");
    static final RuleText ALIAS = text(
            "KEEL-Y008",
            "alias-bomb",
            "Aliases repeat more than a spec can hold",
            "A few lines of nested aliases can stand for billions of nodes.",
            "Write the values out, or put what is shared into a file named under extends.");
    static final RuleText TAG = text(
            "KEEL-Y009",
            "tag-without-meaning",
            "A tag has no meaning in a spec",
            "The type of a value is decided by its key, never by the text.",
            "Remove the tag.");
    static final RuleText NOT_UTF_8 = text(
            "KEEL-Y010",
            "not-utf-8",
            "The file is not UTF-8",
            "A spec is read as UTF-8 everywhere, whatever the machine's locale.",
            "Save the file as UTF-8.");
    static final RuleText TOO_LARGE = text(
            "KEEL-Y011",
            "file-too-large",
            "The file is larger than any spec",
            "A spec has at most a few thousand lines; this is probably another file.",
            "Check the path.");
    static final RuleText KEY_IS_NO_TEXT = text(
            "KEEL-Y012",
            "key-is-no-text",
            "A key must be a plain text",
            "Lists and mappings cannot name a setting.",
            "Write the key as a text on one line.");
    static final RuleText OTHER_VERSION = text(
            "KEEL-Y013",
            "other-version-of-yaml",
            "The file asks for another version of YAML",
            "A spec is YAML 1.2; in other versions the same text means something else.",
            "Remove the line, or write %YAML 1.2.");

    /** All of them, in the order of their codes. */
    public static final List<RuleText> ALL = List.of(
            SYNTAX,
            TAB,
            DUPLICATE,
            MERGE_KEY,
            SECOND_DOCUMENT,
            NOT_A_MAPPING,
            TOO_DEEP,
            ALIAS,
            TAG,
            NOT_UTF_8,
            TOO_LARGE,
            KEY_IS_NO_TEXT,
            OTHER_VERSION);

    private ReadTexts() {}

    private static RuleText text(String code, String name, String title, String why, String fix) {
        return new RuleText(code, name, Severity.ERROR, title, why, fix, YAML);
    }
}
