package io.keelson.view;

import io.keelson.escape.Language;
import io.keelson.escape.Piece;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import io.keelson.value.ServiceName;

/** What the first comment of a file says: whose it is, and of which standard. */
public record Header(Piece name, Piece hash) {
    static Header of(Standard standard, Language language) {
        return new Header(language.name(serviceName(standard)), language.name(standard.fingerprint()));
    }

    /** @throws InvalidValue when the standard has none: files and units are named for it */
    public static ServiceName serviceName(Standard standard) {
        return standard.name().orElseThrow(() -> InvalidValue.of("standard", "one without a name", "one with a name"));
    }
}
