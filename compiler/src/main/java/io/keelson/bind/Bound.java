package io.keelson.bind;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.Waiver;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What binding one text gave.
 *
 * @param layer what it says itself
 * @param unset where the keys stand that it drops
 * @param bases the standards it builds on
 * @param environments the layers over it, by their names; each with problems of its own
 * @param waivers the problems that it accepts
 * @param problems what is wrong with it, without its environments
 */
public record Bound(
        Layer layer,
        Map<String, Place> unset,
        List<Base> bases,
        SortedMap<String, Bound> environments,
        List<Waiver> waivers,
        List<Problem> problems) {
    public Bound {
        unset = Collections.unmodifiableMap(new TreeMap<>(unset));
        bases = List.copyOf(bases);
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
        waivers = List.copyOf(waivers);
        problems = List.copyOf(problems);
    }

    Bound with(List<Base> otherBases, SortedMap<String, Bound> otherEnvironments, List<Waiver> otherWaivers) {
        return new Bound(layer, unset, otherBases, otherEnvironments, otherWaivers, problems);
    }
}
