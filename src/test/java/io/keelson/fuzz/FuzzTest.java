package io.keelson.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.keelson.compiler.Keelson;
import io.keelson.project.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mutated specs, for as long as {@code -Dfuzz.seconds} says. {@code -Dfuzz.seed} goes through the same ones again: each
 * has a seed of its own, which a failure names, and which alone is tried with {@code -Dfuzz.seconds=0}.
 *
 * <p>Where nobody looks for new defects but every change is tried, under {@code CI}, it is the same texts each time: a
 * change is red for what it did, not for a defect that its luck found. Elsewhere each run has texts of its own.
 */
class FuzzTest {
    /** Far beyond the slowest honest text on the slowest machine: who takes longer hangs. */
    private static final int HANGS_AFTER_SECONDS = 60;

    /** About a minute of them. */
    private static final long TEXTS_UNDER_CI = 50_000;

    private static final List<String> SPECS = specs();

    @Test
    void nothingThatIsReadEndsTheCompiler() throws Exception {
        boolean ci = "true".equals(System.getenv("CI"));
        long seconds = Long.getLong("fuzz.seconds", ci ? 60 : 10);
        long seed = Long.getLong("fuzz.seed", ci ? 1 : System.nanoTime());
        long most = ci ? TEXTS_UNDER_CI : Long.MAX_VALUE;
        Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
        ExecutorService worker = Executors.newSingleThreadExecutor(FuzzTest::daemon);
        long tried = 0;
        do {
            long own = seed + tried;
            String text = text(own);
            try {
                worker.submit(() -> hold(text, own)).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                fail(report(own, text, e.getCause()), e.getCause());
            } catch (TimeoutException e) {
                fail(report(own, text, e));
            }
            tried++;
        } while (tried < most && Instant.now().isBefore(end));
        worker.shutdownNow();
        System.out.println("fuzz: " + tried + " texts from seed " + seed);
    }

    /** The fuzzer is worth something only when most texts get further than the reader, and some the whole way. */
    @Test
    void someTextsAreBrokenAndSomeAreNot() {
        int whole = 0;
        int faulty = 0;
        for (int i = 0; i < 200; i++) {
            var compiled = Keelson.compile(text(i), "fuzz.yaml", Path.of("nowhere"));
            whole += compiled.standard().isPresent() ? 1 : 0;
            faulty += compiled.problems().stream()
                            .anyMatch(problem -> !problem.rule().code().startsWith("KEEL-Y"))
                    ? 1
                    : 0;
        }
        assertTrue(whole >= 5, whole + " of 200 compile");
        assertTrue(faulty >= 40, faulty + " of 200 are read and have problems");
    }

    private static void hold(String text, long seed) {
        Laws laws = new Laws(Project.file("src/test/cases/bad"));
        laws.hold(text);
        if (seed % 4 == 0) {
            laws.hold(Mutations.of(text.getBytes(StandardCharsets.UTF_8), seed));
        }
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        String one = SPECS.get(random.nextInt(SPECS.size()));
        String other = SPECS.get(random.nextInt(SPECS.size()));
        return Mutations.of(one, other, random.nextLong());
    }

    private static String report(long seed, String text, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Path kept = Files.writeString(
                    Files.createTempFile("keelson-fuzz", ".yaml"), new String(text.getBytes(StandardCharsets.UTF_8)));
            return "again: -Dfuzz.seconds=0 -Dfuzz.seed=" + seed + "\nthe text: " + kept + "\n" + trace;
        } catch (IOException e) {
            return "again: -Dfuzz.seconds=0 -Dfuzz.seed=" + seed + "\n" + trace;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fuzz");
        thread.setDaemon(true);
        return thread;
    }

    /** Samples count as often as broken specs, of which there are many more. */
    private static List<String> specs() {
        List<String> samples = texts(Project.file("samples"));
        List<String> all = new ArrayList<>(texts(Project.file("src/test/cases/bad")));
        for (int i = 0; i < 30; i++) {
            all.addAll(samples);
        }
        return all;
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
