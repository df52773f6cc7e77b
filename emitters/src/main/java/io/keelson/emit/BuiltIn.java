package io.keelson.emit;

import io.keelson.standard.Standard;
import java.util.SortedMap;
import java.util.TreeMap;

/** An emitter of ours, which takes a file that another one made as it is. */
interface BuiltIn extends Emitter {
    Renderer renderer();

    SortedMap<String, Artefact> emit(Standard plain, SortedMap<String, Standard> environments, HostFiles made);

    @Override
    default SortedMap<String, Artefact> emit(Standard standard) {
        return emit(standard, new TreeMap<>());
    }

    @Override
    default SortedMap<String, Artefact> emit(Standard plain, SortedMap<String, Standard> environments) {
        return emit(plain, environments, new HostFiles(renderer(), plain));
    }
}
