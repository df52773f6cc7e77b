package io.keelson.maven;

import io.keelson.compiler.Compilation;
import io.keelson.emit.Artefacts;
import io.keelson.emit.Emitters;
import java.nio.file.Path;

/**
 * A spec of the project and what compiling it gave. Not named Spec: Maven would take {@code <spec>} in a list of files for
 * one.
 */
record CheckedSpec(Path file, Compilation compilation) {
    /** The name of a spec without errors. */
    String name() {
        return compilation.orThrow().name().orElseThrow().name();
    }

    Artefacts artefacts(Emitters emitters) {
        return emitters.emit(compilation.orThrow(), compilation.environments());
    }

    boolean stops(boolean strict) {
        return compilation.problems().stream().anyMatch(problem -> problem.stops(strict));
    }
}
