package io.keelson.origin;

import java.util.Optional;

/**
 * What a label points at.
 *
 * @param source the file as it was given, or the standard that the value was inherited from
 * @param key the native key, empty where no key is meant (a syntax error)
 * @param span the stretch of text; empty where the value stands in no text of the user's
 */
public record Place(String source, String key, Optional<Span> span) {
    /** The place of a whole value. */
    public static Place of(Origin origin) {
        return new Place(source(origin), origin.key(), origin.place());
    }

    /** The place of the key, for what is wrong with the key itself. */
    public static Place ofName(Origin origin) {
        return new Place(source(origin), origin.key(), origin.namePlace());
    }

    /** The place of one item or word of a value. */
    public static Place ofPart(Origin origin, int part) {
        return new Place(source(origin), origin.key(), origin.place(part));
    }

    public static Place of(Span span, String key) {
        return new Place(span.file(), key, Optional.of(span));
    }

    private static String source(Origin origin) {
        if (origin instanceof Origin.Written written) {
            return written.span().file();
        }
        if (origin instanceof Origin.Inherited inherited) {
            return inherited.standard();
        }
        if (origin instanceof Origin.Derived derived) {
            return derived.request().map(Place::source).orElse("derived");
        }
        return "given";
    }
}
