package io.keelson.bind;

import io.keelson.origin.Origin;
import io.keelson.origin.Span;
import java.util.List;

/**
 * Where a setting is written.
 *
 * @param key the native key it is written under
 * @param name the place of the key, or of the word that names the setting in a one-line text
 * @param value the place of the value
 * @param parts the places of the value's items or words
 */
record Site(String key, Span name, Span value, List<Span> parts) {
    static Site of(String key, Span name, Span value) {
        return new Site(key, name, value, List.of());
    }

    Origin in(String layer) {
        return new Origin.Written(layer, key, name, value, parts);
    }
}
