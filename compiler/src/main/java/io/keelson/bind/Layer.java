package io.keelson.bind;

import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one text says: a base standard, the spec, an environment. Layers are laid over each other key by key; that is
 * associative, and {@link #NONE} changes nothing.
 *
 * @param settings what is set
 * @param unset prefixes of the keys that are dropped from the layers below
 * @param unknown keys that were written with a value that nobody can use
 * @param rivals further values of settings that were written twice with different values
 */
public record Layer(Settings settings, Set<String> unset, Set<Key<?>> unknown, List<Setting<?>> rivals) {
    public static final Layer NONE = new Layer(Settings.NONE, Set.of(), Set.of(), List.of());

    public Layer {
        unset = Set.copyOf(unset);
        unknown = Set.copyOf(unknown);
        rivals = List.copyOf(rivals);
    }

    public static Layer of(Settings settings) {
        return new Layer(settings, Set.of(), Set.of(), List.of());
    }

    /** Whether that key, one above it or one below it was written with a value that nobody can use. */
    public boolean isUnknown(String key) {
        return unknown.stream().map(Key::toString).anyMatch(bad -> isWithin(key, bad) || isWithin(bad, key));
    }

    private static boolean isWithin(String key, String prefix) {
        return key.equals(prefix) || key.startsWith(prefix + ".");
    }

    /** This layer with another one over it. */
    public Layer under(Layer upper) {
        Settings kept = settings.without(key -> upper.dropsOrSpoils(key));
        Set<Key<?>> stillUnknown = new TreeSet<>(unknown);
        stillUnknown.removeIf(key -> upper.drops(key) || upper.settings.get(key).isPresent());
        stillUnknown.addAll(upper.unknown);
        Set<String> allUnset = new TreeSet<>(unset);
        allUnset.addAll(upper.unset);
        List<Setting<?>> allRivals = new ArrayList<>(rivals);
        allRivals.removeIf(rival -> upper.dropsOrSpoils(rival.key())
                || upper.settings.get(rival.key()).isPresent());
        allRivals.addAll(upper.rivals);
        return new Layer(kept.with(upper.settings), allUnset, stillUnknown, allRivals);
    }

    private boolean dropsOrSpoils(Key<?> key) {
        return drops(key) || unknown.stream().anyMatch(bad -> key.isWithin(bad.toString()));
    }

    private boolean drops(Key<?> key) {
        return unset.stream().anyMatch(key::isWithin);
    }
}
