package io.keelson.problem;

import io.keelson.origin.Place;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a spec accepts a problem.
 *
 * @param because the reason that somebody wrote
 * @param place where: the file and the line say whose words they are
 * @param until the last day on which it counts
 */
public record Accepted(String because, Place place, Optional<LocalDate> until) {
    /** The reason, and behind it where it is given and until when. */
    @Override
    public String toString() {
        String where = place.span().map(span -> span.toString()).orElse(place.source());
        return because + " (" + where + until.map(day -> ", until " + day).orElse("") + ")";
    }
}
