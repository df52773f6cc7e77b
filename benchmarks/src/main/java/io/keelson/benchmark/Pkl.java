package io.keelson.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.pkl.core.Evaluator;
import org.pkl.core.ModuleSource;

/** The settings of samples/payments.yaml as a typed Pkl module that renders some of them: one text, not all our files. */
@State(Scope.Benchmark)
public class Pkl {
    private String module;
    private Evaluator reused;
    private int calls;

    @Setup
    public void load() throws IOException {
        try (InputStream in = Pkl.class.getResourceAsStream("/payments.pkl")) {
            module = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        reused = Evaluator.preconfigured();
        if (!reusedEvaluator().contains("GOMEMLIMIT=1620MiB")) {
            throw new IllegalStateException("the module does not render what it should");
        }
    }

    @TearDown
    public void close() {
        reused.close();
    }

    /** As most programs embed it. */
    @Benchmark
    public String freshEvaluator() {
        try (Evaluator fresh = Evaluator.preconfigured()) {
            return fresh.evaluateOutputText(ModuleSource.text(module));
        }
    }

    /** Each time another module, so that it is evaluated and not remembered. */
    @Benchmark
    public String reusedEvaluator() {
        return reused.evaluateOutputText(ModuleSource.text(module + "// " + calls++));
    }
}
