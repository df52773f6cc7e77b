package io.keelson.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type that a setting's text can have. The name is the word of the {@code type} column of the fact tables.
 *
 * @param name unique, lower case, words joined by dashes
 * @param of the class of the values
 * @param parser reads the native text; throws {@link InvalidValue}
 * @param examples texts that are accepted, the canonical ones first; never empty
 */
public record ValueType<T>(String name, Class<T> of, Function<String, T> parser, List<String> examples) {
    public ValueType {
        examples = List.copyOf(examples);
    }

    /** @throws InvalidValue when the text is not of this type */
    public T parse(String text) {
        return parser.apply(text);
    }

    /** The type of that name in {@link ValueTypes#ALL}. */
    public static Optional<ValueType<?>> named(String name) {
        return Optional.ofNullable(ValueTypes.BY_NAME.get(name));
    }
}
