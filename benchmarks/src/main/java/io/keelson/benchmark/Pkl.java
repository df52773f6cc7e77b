package io.keelson.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pkl.core.Evaluator;
import org.pkl.core.ModuleSource;

/** The files of samples/payments.yaml, written by Pkl from an equal standard. It checks types, and none of our rules. */
@State(Scope.Benchmark)
@Warmup(iterations = 60, time = 1)
public class Pkl {
    private PklStandard standard;
    private String spec;
    private Evaluator reused;
    private int calls;

    @Setup
    public void load() throws IOException {
        Path folder = Files.createTempDirectory("keelson-pkl");
        standard = new PklStandard(Specs.text("payments"), folder);
        spec = standard.spec();
        reused = Evaluator.preconfigured();
        Map<String, String> written = new TreeMap<>(reusedEvaluator());
        if (!written.remove("settings").contains("GOMEMLIMIT=1620MiB") || !written.equals(standard.files())) {
            throw new IllegalStateException("Pkl writes other bytes");
        }
    }

    @TearDown
    public void close() {
        reused.close();
    }

    /** As most programs embed it: standard and spec are read. */
    @Benchmark
    public Map<String, String> freshEvaluator() {
        try (Evaluator fresh = Evaluator.preconfigured()) {
            return files(fresh, spec);
        }
    }

    /** The standard is read once; the spec is another one each time, so that it is evaluated and not remembered. */
    @Benchmark
    public Map<String, String> reusedEvaluator() {
        return files(reused, spec + "// " + calls++);
    }

    private static Map<String, String> files(Evaluator evaluator, String module) {
        Map<String, String> texts = new TreeMap<>();
        evaluator
                .evaluateOutputFiles(ModuleSource.text(module))
                .forEach((path, file) -> texts.put(path, file.getText()));
        return texts;
    }
}
