package io.keelson.value;

import java.util.regex.Pattern;

/**
 * The reference of a container image: {@code golang:1.22}, {@code registry:5000/team/app@sha256:...}, {@code scratch}.
 * Source: the reference grammar of the distribution project.
 */
public record ImageRef(String reference) {
    private static final String ALNUM = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?";
    private static final Pattern GRAMMAR = Pattern.compile("(" + HOST + "/)?" + ALNUM + "(/" + ALNUM
            + ")*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?");
    private static final int LONGEST = 512;
    private static final Kind KIND = new Kind(
            "container image", "a lower-case name, with a registry before it and :tag or @sha256: behind it or not");

    public ImageRef {
        // The length first: the grammar's repetitions would need long for a text nobody means.
        if (reference.length() > LONGEST || !GRAMMAR.matcher(reference).matches()) {
            throw KIND.not(reference);
        }
    }

    public static ImageRef parse(String text) {
        return new ImageRef(text);
    }

    @Override
    public String toString() {
        return reference;
    }
}
