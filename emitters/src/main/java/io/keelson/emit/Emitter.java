package io.keelson.emit;

import io.keelson.standard.Standard;
import java.util.SortedMap;

/**
 * Makes the files of one kind. The same standard gives the same bytes: no clock, no locale, no order of hashes. Several
 * threads may call one emitter at once.
 */
public interface Emitter {
    /** The name that {@code --only} takes: lower case, letters and digits. */
    String name();

    /**
     * Whether a file of that path is of this kind, for whichever standard: tells what an earlier run left behind.
     *
     * @param path below the output folder, with slashes
     */
    boolean owns(String path);

    /** The files by their paths below the output folder, with slashes; empty where the standard asks for none. */
    SortedMap<String, Artefact> emit(Standard standard);

    /**
     * The same with the environments of the spec, by name, for an emitter whose files hold more than one standard.
     */
    default SortedMap<String, Artefact> emit(Standard plain, SortedMap<String, Standard> environments) {
        return emit(plain);
    }
}
