package io.keelson.emit;

import io.keelson.standard.Key;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the files that a setting gets into: those that are different without it. Immutable. */
public final class Carriers {
    private final Emitters emitters;
    private final Standard standard;
    private final SortedMap<String, String> whole;

    private Carriers(Emitters emitters, Standard standard) {
        this.emitters = emitters;
        this.standard = standard;
        this.whole = texts(standard);
    }

    /** @throws InvalidValue when the standard has no name, or has a text that one of the files cannot carry */
    public static Carriers of(Emitters emitters, Standard standard) {
        return new Carriers(emitters, standard);
    }

    /**
     * The paths of the files that change when the setting is taken away; with it those that cannot stand without it. Not
     * keelson.json and SHA256SUMS, which hold everything.
     */
    public List<String> of(Key<?> key) {
        for (int length = key.path().size(); length > 0; length--) {
            String prefix = String.join(".", key.path().subList(0, length));
            try {
                return changed(texts(Standard.of(standard.settings().without(other -> other.isWithin(prefix)))));
            } catch (InvalidValue e) {
                // Others need it: what is set beside it goes, too.
            }
        }
        return new ArrayList<>(whole.keySet()); // the name, which every file carries
    }

    private List<String> changed(SortedMap<String, String> without) {
        TreeSet<String> paths = new TreeSet<>(whole.keySet());
        paths.addAll(without.keySet());
        paths.removeIf(path -> whole.getOrDefault(path, "").equals(without.getOrDefault(path, "")));
        paths.retainAll(whole.keySet());
        return List.copyOf(paths);
    }

    /** Without the hash of the standard, which changes with everything. */
    private SortedMap<String, String> texts(Standard emitted) {
        TreeMap<String, String> texts = new TreeMap<>();
        emitters.emit(emitted).files().forEach((path, file) -> texts.put(path, Drift.withoutHash(file.text())));
        texts.keySet().removeIf(path -> path.endsWith(RoleArchive.SUFFIX)); // holds files that are named already
        texts.remove(Manifest.PATH);
        texts.remove(BuiltInEmitters.STANDARD.path());
        return texts;
    }
}
