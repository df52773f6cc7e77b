package io.keelson.report;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import io.keelson.problem.Severity;

/**
 * A problem as the log of a build has it: each line about a place begins with {@code FILE:LINE:COLUMN:}, which editors
 * and build servers turn into links.
 *
 * @param severity how the log is to take it; what a spec accepts is a note
 */
public record BuildMessage(Severity severity, String text) {
    /** The problem at its place, each further place in a line of its own, and the fix. */
    public static BuildMessage of(Problem problem) {
        StringBuilder text = new StringBuilder(where(problem.at()))
                .append(problem.rule().severity())
                .append('[')
                .append(problem.rule().code())
                .append("] ")
                .append(problem.rule().title())
                .append(": ")
                .append(problem.message())
                .append(Only.in(problem));
        for (Label label : problem.related()) {
            text.append("\n  ").append(where(label.place())).append(label.text());
        }
        problem.accepted()
                .ifPresentOrElse(
                        by -> text.append("\n  accepted: ").append(by),
                        () -> text.append("\n  fix: ").append(problem.fix()));
        Severity severity =
                problem.accepted().isPresent() ? Severity.NOTE : problem.rule().severity();
        return new BuildMessage(severity, harmless(text.toString()));
    }

    private static String where(Place place) {
        String key = place.key().isEmpty() ? "" : ": " + place.key();
        return place.span().map(Span::toString).orElse(place.source() + key) + ": ";
    }

    private static String harmless(String text) {
        return String.join("\n", text.lines().map(Glyph::harmless).toList());
    }
}
