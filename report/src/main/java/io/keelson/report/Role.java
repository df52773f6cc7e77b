package io.keelson.report;

import io.keelson.problem.Severity;

/** What a piece of a text report is, and the one place that knows what colour that has. */
enum Role {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    TITLE("1"),
    CARET("1;31"),
    RELATED("1;34"),
    GUTTER("34");

    private final String code;

    /** @param code the parameters of the ANSI sequence "select graphic rendition" */
    Role(String code) {
        this.code = code;
    }

    static Role of(Severity severity) {
        return valueOf(severity.name());
    }

    String paint(String text) {
        return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
