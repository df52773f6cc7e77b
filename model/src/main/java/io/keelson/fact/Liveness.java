package io.keelson.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What feels a change of a setting while the host runs. */
public enum Liveness {
    /** What runs already feels it. */
    YES,
    /** Only what is made later: sockets, connections, interfaces, queues. */
    NEW,
    /** Nothing: it counts from the next start of the program, or the key has no effect of its own. */
    NO,
    /** Writing it does something once; it is no state. */
    TRIGGER,
    /** It can be read and never written. */
    READ_ONLY;

    /** The liveness that the {@code live} column calls so. */
    static Optional<Liveness> named(String name) {
        return Arrays.stream(values()).filter(l -> l.toString().equals(name)).findFirst();
    }

    /** The word of the {@code live} column. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
