package io.keelson.problem;

import io.keelson.origin.Origin;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One mistake: the rule it breaks, the places it shows at (the first is the place of what is wrong), how to mend it.
 *
 * @param why the rule's reason, or the one of the value that was refused
 * @param fix the rule's fix, or one with this problem's own numbers
 * @param edit the fix as a change of the text, where it is one
 * @param accepted by whom and why the spec accepts it; it stays in the report and does not count
 * @param environments those it was found in, where it is not in all and the plain spec; an empty list is the plain spec
 */
public record Problem(
        RuleText rule,
        List<Label> labels,
        String why,
        String fix,
        Optional<Edit> edit,
        Optional<Accepted> accepted,
        Optional<List<String>> environments) {
    /** By file and position; what has no position stands behind what has one. */
    public static final Comparator<Problem> ORDER = Comparator.comparing((Problem p) -> p.at().source())
            .thenComparing(p -> p.at().span().isEmpty())
            .thenComparing(p -> p.at().span().orElse(new Span("", 1, 1, 1, 1)))
            .thenComparing(p -> p.rule().code())
            .thenComparing(p -> p.at().key())
            .thenComparing(Problem::message);

    public Problem {
        labels = List.copyOf(labels);
        environments = environments.map(List::copyOf);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a problem without a place: " + rule.code());
        }
    }

    /** The place of what is wrong. */
    public Place at() {
        return labels.get(0).place();
    }

    /** What is seen at the place of what is wrong. */
    public String message() {
        return labels.get(0).text();
    }

    public List<Label> related() {
        return labels.subList(1, labels.size());
    }

    /** Whether it stops the spec. An accepted problem does not count. */
    public boolean isError() {
        return counts(Severity.ERROR);
    }

    /**
     * Whether nothing may be written because of it.
     *
     * @param strict whether warnings count like errors
     */
    public boolean stops(boolean strict) {
        return isError() || strict && counts(Severity.WARNING);
    }

    /** Whether it counts among those of that severity. */
    public boolean counts(Severity severity) {
        return accepted.isEmpty() && rule.severity() == severity;
    }

    /** Accepted by a spec. */
    public Problem accepted(Accepted by) {
        return new Problem(rule, labels, why, fix, edit, Optional.of(by), environments);
    }

    /** Found only in these environments. */
    public Problem onlyIn(List<String> names) {
        return new Problem(rule, labels, why, fix, edit, accepted, Optional.of(names));
    }

    /** With a further place. */
    public Problem and(Place place, String text) {
        List<Label> more = new ArrayList<>(labels);
        more.add(new Label(place, text));
        return new Problem(rule, more, why, fix, edit, accepted, environments);
    }

    /** With the value of that origin as a further place. */
    public Problem and(Origin origin, String text) {
        return and(Place.of(origin), text);
    }

    /** With a fix that has this problem's own numbers. */
    public Problem fix(String text) {
        return new Problem(rule, labels, why, text, edit, accepted, environments);
    }

    /** With the reason of this very value. */
    public Problem because(String reason) {
        return new Problem(rule, labels, reason, fix, edit, accepted, environments);
    }

    /** With an edit that puts a new text in the place of what is wrong, where that stands in a text. */
    public Problem replace(String text) {
        Optional<Edit> edit = at().span().map(span -> new Edit(span, text));
        return new Problem(rule, labels, why, fix, edit, accepted, environments);
    }

    /** With an edit that puts a new text in another place than that of what is wrong, where that stands in a text. */
    public Problem replace(Place place, String text) {
        Optional<Edit> other = place.span().map(span -> new Edit(span, text));
        return new Problem(rule, labels, why, fix, other, accepted, environments);
    }

    /** One line: the place, or the key where it stands in no text, and what is wrong there. */
    @Override
    public String toString() {
        String where = at().span().map(Span::toString).orElse((at().source() + " " + at().key()).strip());
        return where + ": " + rule.severity() + "[" + rule.code() + "] " + rule.title() + ": " + message();
    }
}
