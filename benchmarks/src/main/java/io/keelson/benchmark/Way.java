package io.keelson.benchmark;

import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Artefacts;
import io.keelson.problem.Problem;
import io.keelson.read.Document;
import io.keelson.read.Reader;
import io.keelson.resolve.Resolver;
import io.keelson.standard.Standard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;

/** From the text of a spec to all files in memory, whole and step by step. */
@Warmup(iterations = 12, time = 1)
public class Way {
    /**
     * All of it, as {@code keelson compile} does before it writes. The JVM is done with compiling so many methods after a
     * minute; after ten seconds they take half as long again.
     */
    @Benchmark
    @Warmup(iterations = 60, time = 1)
    public Artefacts whole(Spec spec) {
        var compilation = Keelson.compile(spec.text, Spec.FILE, Path.of(""));
        return spec.emitters.emit(compilation.orThrow(), compilation.environments());
    }

    @Benchmark
    public Document read(Spec spec) {
        return Reader.read(spec.text, Spec.FILE);
    }

    @Benchmark
    public Bound bind(Spec spec) {
        return spec.binder.bind(spec.document, "spec", true);
    }

    @Benchmark
    public Layer layers(Spec spec) {
        return spec.layers();
    }

    @Benchmark
    public Standard resolve(Spec spec) {
        return Resolver.resolve(spec.merged, new ArrayList<>());
    }

    @Benchmark
    public List<Problem> check(Spec spec) {
        return Keelson.check(spec.standard);
    }

    @Benchmark
    public Artefacts emit(Spec spec) {
        return spec.emitters.emit(spec.standard);
    }
}
