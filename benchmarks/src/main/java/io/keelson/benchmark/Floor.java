package io.keelson.benchmark;

import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;

/** What the same text and the same bytes cost a program that checks nothing. */
@Warmup(iterations = 12, time = 1)
public class Floor {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setCodePointLimit(1 << 24).build();

    /** The text becomes nodes with their places. */
    @Benchmark
    public Optional<Node> compose(Output output) {
        return new Compose(SETTINGS).composeString(output.yaml);
    }

    /** The engine of our templates writes the same bytes from a list of strings, nothing escaped. */
    @Benchmark
    public List<String> freemarker(Output output) {
        return output.byFreeMarker();
    }

    @Benchmark
    public List<String> stringBuilder(Output output) {
        return output.byStringBuilder();
    }
}
