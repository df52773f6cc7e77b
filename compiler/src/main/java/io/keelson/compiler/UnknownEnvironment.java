package io.keelson.compiler;

import io.keelson.value.InvalidValue;
import java.util.Collection;
import java.util.List;

/** A spec was to be compiled for an environment that it does not have. */
public final class UnknownEnvironment extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String name;
    private final transient List<String> known;

    UnknownEnvironment(String name, Collection<String> known) {
        super(InvalidValue.of(
                        "environment of the spec",
                        name,
                        known.isEmpty() ? "none, as it has none" : String.join(", ", known))
                .getMessage());
        this.name = name;
        this.known = List.copyOf(known);
    }

    /** What was asked for. */
    public String name() {
        return name;
    }

    /** The environments that the spec has, in their order; empty, too, after the exception was serialized. */
    public List<String> known() {
        return known == null ? List.of() : known;
    }
}
