package io.keelson.problem;

import io.keelson.origin.Place;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A problem that the spec accepts.
 *
 * @param rule the code or the name of the rule
 * @param key where it may be found: that key or one below it; everywhere when empty
 * @param because the reason, never blank
 * @param until the last day on which it counts
 * @param place where the waiver names its rule
 */
public record Waiver(String rule, Optional<String> key, String because, Optional<LocalDate> until, Place place) {
    /** Whether it still counts on that day. */
    public boolean countsOn(LocalDate day) {
        return until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** What a problem that it covers says of it. */
    public Accepted accepted() {
        return new Accepted(because, place, until);
    }

    /** Whether it is about a problem of that rule at that key. */
    public boolean covers(String code, String name, String at) {
        boolean isRule = rule.equals(code) || rule.equals(name);
        return isRule
                && key.map(own -> at.equals(own) || at.startsWith(own + ".")).orElse(true);
    }
}
