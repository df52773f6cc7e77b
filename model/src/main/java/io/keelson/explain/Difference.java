package io.keelson.explain;

import io.keelson.standard.Key;
import io.keelson.standard.KeyFacts;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A key that has not one value in all environments of a spec.
 *
 * @param values what each says, the spec as it stands first under {@link #PLAIN}, then the environments by name; empty
 *     where one does not set it
 */
public record Difference(Key<?> key, Map<String, Optional<Setting<?>>> values) {
    /** No environment can be called so. */
    public static final String PLAIN = "(plain)";

    public Difference {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Those whose keys a word names; empty where it names none, or several by their last names. */
    public static Optional<List<Difference>> named(String word, List<Difference> all) {
        return new Word(word).named(all, difference -> KeyFacts.spellings(difference.key()));
    }

    /** The keys that differ, in their order. */
    public static List<Difference> between(Standard plain, SortedMap<String, Standard> environments) {
        Map<String, Standard> all = new LinkedHashMap<>();
        all.put(PLAIN, plain);
        all.putAll(environments);
        TreeSet<Key<?>> keys = new TreeSet<>();
        all.values().forEach(standard -> standard.settings().all().forEach(setting -> keys.add(setting.key())));
        List<Difference> found = new ArrayList<>();
        for (Key<?> key : keys) {
            Map<String, Optional<Setting<?>>> values = new LinkedHashMap<>();
            all.forEach((name, standard) -> values.put(name, standard.get(key).<Setting<?>>map(setting -> setting)));
            long kinds = values.values().stream()
                    .map(setting -> setting.<Object>map(Setting::value))
                    .distinct()
                    .count();
            if (kinds > 1) {
                found.add(new Difference(key, values));
            }
        }
        return found;
    }
}
