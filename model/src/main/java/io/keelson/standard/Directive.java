package io.keelson.standard;

import io.keelson.value.InvalidValue;
import java.util.List;

/**
 * What a systemd directive is set to, in the unit's own syntax: one text, or several for a directive that may stand
 * several times, each a line of its own. An empty text resets what was collected before it.
 */
public record Directive(List<String> texts) {
    public Directive {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw InvalidValue.of("directive", "[]", "one value or more");
        }
        for (String text : texts) {
            refuseLineBreaks(text);
        }
    }

    public static Directive of(String... texts) {
        return new Directive(List.of(texts));
    }

    /** The value that counts where the directive stands for one value: the last one. */
    public String last() {
        return texts.get(texts.size() - 1);
    }

    private static void refuseLineBreaks(String text) {
        OneLine.require("directive's value", text);
        if (!text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))) {
            throw InvalidValue.of("directive's value", text, "a text without blanks around it")
                    .because("systemd drops them");
        }
        if (text.endsWith("\\")) {
            throw InvalidValue.of("directive's value", text, "a text that does not end in a backslash")
                    .because("a backslash at the end of a line joins the next line to it")
                    .at(text.length() - 1, 1);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    @Override
    public String toString() {
        return String.join("\n", texts);
    }
}
