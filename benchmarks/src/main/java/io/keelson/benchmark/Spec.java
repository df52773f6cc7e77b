package io.keelson.benchmark;

import io.keelson.bind.Binder;
import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Emitters;
import io.keelson.fact.Facts;
import io.keelson.read.Document;
import io.keelson.read.Reader;
import io.keelson.resolve.Bases;
import io.keelson.resolve.Resolver;
import io.keelson.standard.Standard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A spec and what each step of its way makes of it. */
@State(Scope.Benchmark)
public class Spec {
    static final String FILE = "spec.yaml";

    /** A sample's name, or how many settings. */
    @Param({"payments", "10", "100", "1000", "10000"})
    public String spec;

    String text;
    Binder binder;
    Document document;
    Bound bound;
    Layer merged;
    Standard standard;
    Emitters emitters;

    @Setup
    public void compile() {
        text = Specs.text(spec);
        Compilation compilation = Keelson.compile(text, FILE, Path.of(""));
        if (!compilation.problems().isEmpty()) {
            throw new IllegalStateException(compilation.problems().toString());
        }
        binder = new Binder(Facts.builtIn());
        document = Reader.read(text, FILE);
        bound = binder.bind(document, "spec", true);
        merged = layers();
        standard = Resolver.resolve(merged, new ArrayList<>());
        emitters = Emitters.all();
    }

    Layer layers() {
        return new Bases(binder, new HashMap<>(), new ArrayList<>()).under(bound, Path.of(""));
    }
}
