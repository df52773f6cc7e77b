package io.keelson.origin;

import java.util.List;
import java.util.Optional;

/** Where a setting's value comes from. */
public sealed interface Origin {

    /**
     * Written by the user.
     *
     * @param layer {@code spec}, the path of an extended file, or {@code environment NAME}
     * @param key the native key it was written under, which may be another spelling of the setting's key
     * @param name the place of the key, or of the word that names the setting in a one-line text
     * @param span the value's place
     * @param parts the places of the items of a list or the words of a one-line text; empty for a plain scalar
     */
    record Written(String layer, String key, Span name, Span span, List<Span> parts) implements Origin {
        public Written {
            parts = List.copyOf(parts);
        }
    }

    /** Set by a built-in standard, under the native key it is written there. */
    record Inherited(String standard, String key) implements Origin {}

    /**
     * Computed from other settings.
     *
     * @param key the key of the derived setting
     * @param from the keys it was computed from
     * @param how the computation in words: {@code "90 % of memory.high"}
     * @param request where the derivation was asked for
     */
    record Derived(String key, List<String> from, String how, Optional<Origin> request) implements Origin {
        public Derived {
            from = List.copyOf(from);
        }
    }

    /** Built in Java: only the key is known. */
    record Given(String key) implements Origin {}

    /** The native key, as the user or the standard spelled it. */
    String key();

    /** The place of the value, where it stands in a text of the user's. */
    default Optional<Span> place() {
        if (this instanceof Written written) {
            return Optional.of(written.span());
        }
        if (this instanceof Derived derived) {
            return derived.request().flatMap(Origin::place);
        }
        return Optional.empty();
    }

    /** The place of the key, where it stands in a text of the user's. */
    default Optional<Span> namePlace() {
        if (this instanceof Written written) {
            return Optional.of(written.name());
        }
        return place();
    }

    /** The place of the part with that index (from 0), else the place of the whole value. */
    default Optional<Span> place(int part) {
        if (this instanceof Written written && part < written.parts().size()) {
            return Optional.of(written.parts().get(part));
        }
        return place();
    }
}
