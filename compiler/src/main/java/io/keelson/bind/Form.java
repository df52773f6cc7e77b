package io.keelson.bind;

import io.keelson.shape.Shape;
import io.keelson.value.InvalidValue;
import io.keelson.value.ValueType;
import java.util.List;
import java.util.function.Function;

/** How one text is read, and what it may be. */
record Form<T>(Function<String, T> parser, Shape.Text shape) {
    /** That of a {@link ValueType}, by its name. */
    static <T> Form<T> of(Class<T> type, String name) {
        ValueType<?> named = ValueType.named(name).orElseThrow(() -> new IllegalArgumentException("no type " + name));
        return new Form<>(text -> type.cast(named.parse(text)), Shape.Text.of(named));
    }

    /** A whole number of that range. */
    static Form<Integer> number(String what, int least, int most) {
        Function<String, Integer> parser = text -> {
            if (text.matches("[0-9]{1,9}")) {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            }
            throw InvalidValue.of(what, text, "a whole number of " + least + ".." + most);
        };
        return new Form<>(parser, Shape.Text.number(least, most));
    }

    /** One of these words. */
    static Form<String> word(String what, String allowed, List<String> words) {
        Function<String, String> parser = text -> {
            if (words.contains(text)) {
                return text;
            }
            throw InvalidValue.of(what, text, allowed).among(words);
        };
        return new Form<>(parser, Shape.Text.oneOf(words));
    }
}
