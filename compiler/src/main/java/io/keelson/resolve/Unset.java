package io.keelson.resolve;

import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What a text drops, against what stands below it. */
public final class Unset {
    private Unset() {}

    /** A problem for each key that the text drops and that no layer below it sets. */
    public static List<Problem> problems(Layer below, Bound text) {
        List<Problem> problems = new ArrayList<>();
        text.unset().forEach((key, place) -> {
            boolean isSet = below.isUnknown(key)
                    || below.settings().all().anyMatch(setting -> setting.key().isWithin(key));
            if (!isSet) {
                problems.add(ResolveTexts.UNSET_OF_NOTHING.at(place, "no layer below sets it"));
            }
        });
        return problems;
    }
}
