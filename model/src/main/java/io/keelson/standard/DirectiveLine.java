package io.keelson.standard;

import io.keelson.origin.Place;
import java.util.Optional;

/**
 * One line of a directive, and where it stands.
 *
 * @param index of the line among those of the directive, from 0
 */
public record DirectiveLine(Setting<Directive> setting, int index) {
    public String directive() {
        return setting.key().name();
    }

    public String text() {
        return setting.value().texts().get(index);
    }

    /** The value of the text, as {@link Directive#value(Class)} gives it. */
    public <T> Optional<T> value(Class<T> as) {
        return setting.value().value(index, as);
    }

    public Place place() {
        return setting.place(index);
    }
}
