package io.keelson.standard;

/** A standard that another jar brings, as a service, and specs build on by its name under {@code extends}. */
public interface BaseStandard {
    /** Lower-case words joined by dashes, {@code acme-production}; none of Keelson's own names. */
    String name();

    /** The text of the standard, in the form of a spec without a name. */
    String yaml();
}
