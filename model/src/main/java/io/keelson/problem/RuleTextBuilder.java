package io.keelson.problem;

/**
 * Names the texts of a rule one by one, as seven in a row are easily changed round.
 *
 * <pre>{@code
 * RuleText text = RuleText.builder("ACME-D001", "no-description")
 *         .severity(Severity.WARNING)
 *         .title("The service does not say what it is for")
 *         .why("Whoever is woken by its alert reads the description first.")
 *         .fix("Set description.")
 *         .source("Acme's handbook, chapter 4")
 *         .build();
 * }</pre>
 */
public final class RuleTextBuilder {
    private final String code;
    private final String name;
    private Severity severity = Severity.WARNING;
    private String title = "";
    private String why = "";
    private String fix = "";
    private String source = "";

    RuleTextBuilder(String code, String name) {
        this.code = code;
        this.name = name;
    }

    /** A warning, unless something else is said. */
    public RuleTextBuilder severity(Severity itsSeverity) {
        severity = itsSeverity;
        return this;
    }

    /** What is wrong, in one line without a full stop. */
    public RuleTextBuilder title(String text) {
        title = text;
        return this;
    }

    /** The reason, in sentences. */
    public RuleTextBuilder why(String text) {
        why = text;
        return this;
    }

    /** What to do, in sentences. */
    public RuleTextBuilder fix(String text) {
        fix = text;
        return this;
    }

    /** The man page, kernel document, release note or house rule that says so. */
    public RuleTextBuilder source(String text) {
        source = text;
        return this;
    }

    /** @throws IllegalArgumentException when a text is missing, or the code or the name is not of the form of one */
    public RuleText build() {
        return new RuleText(code, name, severity, title, why, fix, source);
    }
}
