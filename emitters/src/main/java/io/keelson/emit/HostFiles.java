package io.keelson.emit;

import io.keelson.standard.Standard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of one standard during one run, each made once: what lies in the host's folders lies in the role too. */
final class HostFiles {
    private final Renderer renderer;
    private final Standard standard;
    private final Map<String, Optional<Artefact>> made = new HashMap<>();

    HostFiles(Renderer renderer, Standard standard) {
        this.renderer = renderer;
        this.standard = standard;
    }

    /** The row's file, where the standard asks for it. */
    Optional<Artefact> of(Row row) {
        return made.computeIfAbsent(row.path(), path -> row.of(renderer, standard));
    }
}
