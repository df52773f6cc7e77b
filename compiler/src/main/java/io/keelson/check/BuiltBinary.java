package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;

/**
 * What go build makes of the spec.
 *
 * @param name {@code build.output}, else the spec's name
 * @param place where somebody asked for it
 */
record BuiltBinary(String name, Place place) {
    /** Empty where nobody did: the flags of a base standard ask for no binary. */
    static Optional<BuiltBinary> of(Standard standard) {
        Optional<String> name =
                standard.build().output().or(() -> standard.name().map(own -> own.toString()));
        return standard.get(Keys.build("output"))
                .map(Setting::place)
                .or(() -> standard.get(Keys.BUILD_PACKAGE).map(Setting::place))
                .flatMap(place -> name.map(known -> new BuiltBinary(known, place)));
    }
}
