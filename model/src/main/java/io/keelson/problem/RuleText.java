package io.keelson.problem;

import io.keelson.origin.Origin;
import io.keelson.origin.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that is the same each time a rule finds something. Every text is required.
 *
 * @param code {@code KEEL-} with one letter and three digits; never used again for another rule. Rules of other jars have
 *     two to eight capital letters of their own in its place
 * @param name the mistake, in lower-case words joined by dashes; reads as "accept NAME"
 * @param title what is wrong, in one line without a full stop
 * @param why the reason, in sentences
 * @param fix what to do, in sentences
 * @param source the man page, kernel document or release note that says so
 * @param canBeAccepted whether a spec may say that it accepts the problem: warnings and notes always, an error only where
 *     the rule judges a value that its consumer takes all the same
 */
public record RuleText(
        String code,
        String name,
        Severity severity,
        String title,
        String why,
        String fix,
        String source,
        boolean canBeAccepted) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}-[A-Z][0-9]{3}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    public RuleText {
        require(CODE.matcher(code).matches(), "code", code);
        require(NAME.matcher(name).matches(), "name", name);
        for (String text : List.of(title, why, fix, source)) {
            require(!text.isBlank() && text.equals(text.strip()), "text", text);
        }
    }

    /** A rule whose problems a spec may accept unless they are errors. */
    public RuleText(String code, String name, Severity severity, String title, String why, String fix, String source) {
        this(code, name, severity, title, why, fix, source, severity != Severity.ERROR);
    }

    /**
     * A rule whose texts are named one by one.
     *
     * @param code two to eight capital letters of your own, a letter and three digits: {@code ACME-D001}
     * @param name the mistake, in lower-case words joined by dashes
     */
    public static RuleTextBuilder builder(String code, String name) {
        return new RuleTextBuilder(code, name);
    }

    /** The same, and a spec may accept its problems although they are errors. */
    public RuleText acceptable() {
        return new RuleText(code, name, severity, title, why, fix, source, true);
    }

    /** A problem of this rule at that place, with what is seen there. */
    public Problem at(Place place, String message) {
        return new Problem(
                this,
                List.of(new Label(place, message)),
                why,
                fix,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A problem of this rule at the value of that origin. */
    public Problem at(Origin origin, String message) {
        return at(Place.of(origin), message);
    }

    private static void require(boolean holds, String part, String text) {
        if (!holds) {
            throw new IllegalArgumentException("not a rule's " + part + ": '" + text + "'");
        }
    }
}
