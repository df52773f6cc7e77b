package io.keelson.view;

import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one Ansible role holds: the spec as it stands, and each of its environments.
 *
 * @param environments by name
 */
public record Role(Standard plain, SortedMap<String, Standard> environments) {
    public Role {
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
    }

    /** Whether the plain spec or one of the environments is so. */
    public boolean any(Predicate<Standard> condition) {
        boolean found = condition.test(plain);
        for (Standard environment : environments.values()) {
            found = found || condition.test(environment);
        }
        return found;
    }

    List<Standard> all() {
        List<Standard> all = new ArrayList<>();
        all.add(plain);
        all.addAll(environments.values());
        return all;
    }
}
