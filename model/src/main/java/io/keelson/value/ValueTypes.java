package io.keelson.value;

import java.util.List;

/** Every type that a setting's text can have, by the name that the fact tables use. */
public final class ValueTypes {
    static final List<ValueType<?>> ALL = List.of();

    private ValueTypes() {}
}
