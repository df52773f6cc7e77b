package io.keelson.resolve;

import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.problem.Problem;
import java.util.List;

/** What a text drops, against what stands below it. */
public final class Unset {
    private Unset() {}

    /** A problem for each key that the text drops and that no layer below it sets. */
    public static List<Problem> problems(Layer below, Bound text) {
        return text.unset().entrySet().stream()
                .filter(drop -> !below.isUnknown(drop.getKey()))
                .filter(drop ->
                        below.settings().all().noneMatch(set -> set.key().isWithin(drop.getKey())))
                .map(drop -> ResolveTexts.UNSET_OF_NOTHING.at(drop.getValue(), "no layer below sets it"))
                .toList();
    }
}
