package io.keelson.fact;

/** How sure it is that a target has what a fact speaks of. */
public enum Presence {
    /** It has it, or nothing is known that speaks against it. */
    THERE,
    /** Its version has it not, and its maker adds to old versions what later ones brought. */
    PERHAPS,
    /** It has it not. */
    MISSING
}
