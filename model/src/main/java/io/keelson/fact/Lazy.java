package io.keelson.fact;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once, whichever thread asks. */
final class Lazy<T> {
    private final Supplier<T> maker;

    /** Empty until it is made; read without a lock, as every fact that is looked up comes by here. */
    private volatile Optional<T> value = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        Optional<T> made = value;
        return made.isPresent() ? made.get() : make();
    }

    private synchronized T make() {
        if (value.isEmpty()) {
            value = Optional.of(maker.get());
        }
        return value.get();
    }
}
