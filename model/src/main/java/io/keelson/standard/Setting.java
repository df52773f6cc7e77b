package io.keelson.standard;

import io.keelson.origin.Origin;
import io.keelson.origin.Place;
import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import io.keelson.value.MemoryLimit;
import java.util.Objects;

/** A value at its key, with what it comes from. Equal by key and value: where a value stands does not change what it is. */
public record Setting<T>(Key<T> key, T value, Origin origin) {
    public Setting {
        Objects.requireNonNull(origin);
        key.type().cast(value);
        if (origin instanceof Origin.Derived derived) {
            OneLine.require("derivation of " + key, derived.how()); // it becomes a comment
        }
        if (value instanceof String text) {
            OneLine.require("value of " + key, text);
        }
        if (value instanceof Directive directive) {
            directive.requireKey(key);
        }
    }

    /**
     * A value built in Java.
     *
     * @throws InvalidValue when the consumer of the key would not take it; names the key
     */
    public static <T> Setting<T> given(Key<T> key, T value) {
        GivenValue.require(key, value);
        return new Setting<>(key, value, new Origin.Given(key.toString()));
    }

    public Place place() {
        return Place.of(origin);
    }

    /** The place of the key. */
    public Place namePlace() {
        return Place.ofName(origin);
    }

    /** The place of the item of a list or the word of a text with that index, from 0. */
    public Place place(int part) {
        return Place.ofPart(origin, part);
    }

    /** The value as people write it: sizes and rates with a unit. */
    public String inWords() {
        if (value instanceof MemoryLimit limit) {
            return limit.inWords();
        }
        return value instanceof IoRate rate ? rate.inWords() : value.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Setting<?> setting && key.equals(setting.key) && value.equals(setting.value);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + value.hashCode();
    }

    @Override
    public String toString() {
        return key + ": " + value;
    }
}
