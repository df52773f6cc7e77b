package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Options;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of a spec that was compiled: of ten thousand not all of it.
 *
 * @param kept the compilation itself, of a few
 * @param name of a spec that may be written
 * @param sources the texts that the problems point into
 */
record Checked(
        SpecSource spec,
        Optional<Compilation> kept,
        Optional<String> name,
        List<Problem> problems,
        Map<String, String> sources) {

    static Checked of(SpecSource spec, Compilation compilation, boolean isFaulty, boolean isKept) {
        Optional<String> name = isFaulty
                ? Optional.empty()
                : Optional.of(compilation.orThrow().name().orElseThrow().name());
        List<Problem> problems = compilation.problems();
        return new Checked(
                spec,
                isKept || spec.isStdin() ? Optional.of(compilation) : Optional.empty(),
                name,
                problems,
                problems.isEmpty() ? Map.of() : compilation.sources());
    }

    /**
     * The compilation, made once more where it was not kept.
     *
     * @throws IOException when the spec cannot be read any more, or is no longer what was checked
     */
    Compilation compilation(InputStream in, Options options) throws IOException {
        if (kept.isPresent()) {
            return kept.get();
        }
        Compilation again = spec.compile(in, options);
        if (!again.problems().equals(problems)) {
            throw new IOException("has changed while it was compiled");
        }
        return again;
    }
}
