package io.keelson.problem;

import java.util.Locale;

/** How much a problem counts. */
public enum Severity {
    /** The consumer refuses, drops or misreads the value, or an ordered tuple or ladder is out of order. */
    ERROR,
    /** It works, but otherwise than meant, or nobody knows the key. */
    WARNING,
    /** There is a better way, or the truth cannot be known from the spec. */
    NOTE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
