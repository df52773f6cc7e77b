package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Presence;
import io.keelson.origin.Place;
import java.util.List;

/**
 * A row of the tables that a standard makes use of: a directive, a key, an option or a flag as its consumer gets it.
 *
 * @param presence whether the target has it
 * @param name as its consumer spells it: {@code Type=}, {@code -trimpath}
 * @param namePlace where the name stands
 * @param texts its values, each with its place; empty for a flag without one
 */
record UsedFact(Fact fact, Presence presence, String name, Place namePlace, List<Text> texts) {
    UsedFact {
        texts = List.copyOf(texts);
    }

    /** One value. */
    record Text(String text, Place place) {}

    boolean isMissing() {
        return presence == Presence.MISSING;
    }

    /** Whether a version that no longer has it takes it all the same and does nothing: some mount options are so. */
    boolean isTakenWhereGone() {
        return fact.table().equals("mount")
                && fact.own("then").filter("ignored"::equals).isPresent();
    }
}
