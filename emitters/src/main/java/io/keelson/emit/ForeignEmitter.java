package io.keelson.emit;

import io.keelson.origin.ExtensionFault;
import io.keelson.standard.Standard;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An emitter that another jar brings: what it does wrong is told as a fault of that jar. */
record ForeignEmitter(Emitter emitter, String name) implements Emitter {
    static ForeignEmitter of(Emitter emitter) {
        return new ForeignEmitter(emitter, ExtensionFault.guard(emitter, "name()", emitter::name));
    }

    @Override
    public boolean owns(String path) {
        return ExtensionFault.guard(emitter, "owns(String)", () -> emitter.owns(path));
    }

    @Override
    public SortedMap<String, Artefact> emit(Standard standard) {
        return held(() -> emitter.emit(standard));
    }

    @Override
    public SortedMap<String, Artefact> emit(Standard plain, SortedMap<String, Standard> environments) {
        return held(() -> emitter.emit(plain, environments));
    }

    /** A file that it does not own would never be compared or removed when it runs no more. */
    private SortedMap<String, Artefact> held(Supplier<SortedMap<String, Artefact>> files) {
        SortedMap<String, Artefact> its = ExtensionFault.guard(emitter, "emit(Standard)", () -> copy(files.get()));
        for (String path : its.keySet()) {
            if (!Manifest.isSafe(path)) {
                throw ExtensionFault.of(emitter.getClass(), "must not write " + path);
            }
            if (!owns(path)) {
                throw ExtensionFault.of(emitter.getClass(), "must not write " + path + ", which it does not own");
            }
        }
        return its;
    }

    private static SortedMap<String, Artefact> copy(SortedMap<String, Artefact> files) {
        Objects.requireNonNull(files, "null was returned");
        files.forEach((path, artefact) -> Objects.requireNonNull(artefact, path));
        return Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
