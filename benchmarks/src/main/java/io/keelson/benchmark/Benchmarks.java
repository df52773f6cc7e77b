package io.keelson.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures in rounds, each of which goes once through everything in a JVM of its own, so that a machine that changes its
 * pace changes it for all. Arguments: rounds (3), seconds for each (2), a regular expression of names (all), specs (all).
 */
public final class Benchmarks {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    /** Those before the specs. */
    private static final int ARGUMENTS = 3;

    private static final String OURS = "-XX:+UseSerialGC";

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        String names = arguments.length > 2 ? arguments[2] : "io.keelson.benchmark";
        String[] specs = Stream.of(arguments).skip(ARGUMENTS).toArray(String[]::new);
        Map<String, Figures> table = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (RunResult result : round(names, seconds, specs)) {
                table.computeIfAbsent(name(result), name -> new Figures()).add(result);
            }
        }
        System.out.printf("%n%-28s %12s %25s %12s%n", "median of " + rounds, "us CPU", "(least .. most)", "KiB");
        table.forEach((name, figures) -> System.out.printf("%-28s %s%n", name, figures));
    }

    private static Collection<RunResult> round(String names, int seconds, String... specs) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(names)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(OURS, "-Xmx2g");
        if (specs.length > 0) {
            options.param("spec", specs);
        }
        return new Runner(options.build()).run();
    }

    private static String name(RunResult result) {
        String spec = result.getParams().getParam("spec");
        return result.getPrimaryResult().getLabel() + (spec == null ? "" : " " + spec);
    }

    /** One row: what each round gave. */
    private static final class Figures {
        private final List<Double> micros = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();

        void add(RunResult result) {
            micros.add(result.getSecondaryResults().get(CpuTime.LABEL).getScore());
            bytes.add(result.getSecondaryResults().get(ALLOCATED).getScore());
            micros.sort(null);
            bytes.sort(null);
        }

        @Override
        public String toString() {
            return String.format(
                    "%12.1f %25s %12.0f",
                    micros.get(micros.size() / 2),
                    String.format("(%.1f .. %.1f)", micros.get(0), micros.get(micros.size() - 1)),
                    bytes.get(bytes.size() / 2) / 1024);
        }
    }
}
