package io.keelson.value;

/**
 * The two halves that every refusal of a type shares.
 *
 * @param what the type as a noun
 * @param allowed what it takes, as it would follow "allowed is"
 */
record Kind(String what, String allowed) {
    InvalidValue not(Object got) {
        return InvalidValue.of(what, got, allowed);
    }

    InvalidValue not(Object got, String reason) {
        return not(got).because(reason);
    }
}
