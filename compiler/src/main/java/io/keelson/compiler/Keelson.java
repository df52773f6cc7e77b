package io.keelson.compiler;

import io.keelson.bind.Binder;
import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.check.Rules;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.Waiver;
import io.keelson.read.Document;
import io.keelson.read.Reader;
import io.keelson.read.Utf8;
import io.keelson.resolve.Bases;
import io.keelson.resolve.Resolver;
import io.keelson.rule.Rule;
import io.keelson.shape.Shape;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compiles a spec. The way of a text: {@linkplain Reader read} into nodes with places, {@linkplain Binder bound} to
 * typed settings, laid over {@linkplain Bases the standards it builds on}, {@linkplain io.keelson.resolve.Resolver resolved} with derived
 * values into one {@link Standard}, and {@linkplain Rules checked}. No step stops the next: all problems of all
 * steps come in one run, and what could not be read is unknown to the steps behind it.
 */
public final class Keelson {
    private Keelson() {}

    /**
     * Compiles a file: the plain spec, and each of its environments with it.
     *
     * @throws IOException when the file cannot be read; never for what stands in it
     */
    public static Compilation compile(Path spec) throws IOException {
        return compile(spec, Options.plain());
    }

    /**
     * Compiles a file.
     *
     * @throws IOException when the file cannot be read; never for what stands in it
     * @throws UnknownEnvironment when the spec has no environment of the name that is asked for
     */
    public static Compilation compile(Path spec, Options options) throws IOException {
        if (Files.isDirectory(spec)) {
            throw new FileSystemException(spec.toString(), null, "is a folder");
        }
        Path folder = spec.getParent() == null ? Path.of("") : spec.getParent();
        try (InputStream in = Files.newInputStream(spec)) {
            return compile(in, spec.toString(), folder, options);
        }
    }

    /**
     * Compiles what a stream gives, and reads no more of it than a spec can have.
     *
     * @throws IOException when the stream cannot be read; never for what comes out of it
     * @throws UnknownEnvironment when the spec has no environment of the name that is asked for
     */
    public static Compilation compile(InputStream in, String file, Path folder, Options options) throws IOException {
        return compile(Utf8.read(in), file, folder, options);
    }

    /**
     * Compiles the bytes of a text.
     *
     * @param file how the problems' places name the text
     * @param folder what relative paths in the text are relative to
     * @throws UnknownEnvironment when the spec has no environment of the name that is asked for
     */
    public static Compilation compile(byte[] bytes, String file, Path folder, Options options) {
        Utf8 utf8 = Utf8.decode(bytes, file);
        return utf8.problem()
                .map(problem -> failed(List.of(problem), Map.of(file, utf8.text())))
                .orElseGet(() -> compile(utf8.text(), file, folder, options));
    }

    /** Compiles a text as {@link #compile(byte[], String, Path, Options)} does, with the plain options. */
    public static Compilation compile(String text, String file, Path folder) {
        return compile(text, file, folder, Options.plain());
    }

    /** Compiles a text; see {@link #compile(byte[], String, Path, Options)}. */
    public static Compilation compile(String text, String file, Path folder, Options options) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(file, text);
        Document document = Reader.read(text, file);
        List<Problem> problems = new ArrayList<>(document.problems());
        if (document.root().isEmpty()) {
            return failed(SafeEdits.of(problems, sources), sources);
        }
        Binder binder = new Binder(Facts.builtIn());
        Bound bound = binder.bind(document, "spec", true);
        problems.addAll(bound.problems());
        Layer merged = new Bases(binder, sources, problems).under(bound, folder);
        if (document.isCutOff()) {
            bound.environments().values().forEach(environment -> problems.addAll(environment.problems()));
            return failed(SafeEdits.of(problems, sources), sources); // a rule may look at what was not read
        }
        Variants variants = Variants.of(bound, merged, options);
        problems.addAll(variants.problems());
        List<Problem> judged = SafeEdits.of(Acceptance.of(problems, bound.waivers(), options), sources);
        Optional<Standard> known = Optional.of(variants.plain());
        return judged.stream().anyMatch(Problem::isError)
                ? new Compilation(
                        Optional.empty(), known, Collections.emptySortedMap(), judged, bound.waivers(), sources)
                : new Compilation(known, known, variants.environments(), judged, bound.waivers(), sources);
    }

    /**
     * Compiles settings that were made in Java, as a text that says the same: with values in the place of {@code auto}, and
     * checked. Settings that exclude each other are problems.
     */
    public static Compilation compile(Settings settings) {
        List<Problem> problems = new ArrayList<>();
        Standard standard = Resolver.resolve(Layer.of(settings), problems);
        problems.addAll(check(standard));
        Optional<Standard> known = Optional.of(standard);
        return new Compilation(
                problems.stream().anyMatch(Problem::isError) ? Optional.empty() : known,
                known,
                Collections.emptySortedMap(),
                problems,
                List.of(),
                Map.of());
    }

    /** What the rules find in a standard, however it was made. */
    public static List<Problem> check(Standard standard) {
        List<Problem> problems = new ArrayList<>();
        Consumer<Problem> found = problems::add;
        for (Rule rule : Rules.all()) {
            rule.check(standard).forEach(found);
        }
        problems.sort(Problem.ORDER);
        return List.copyOf(problems);
    }

    /**
     * What several specs do to each other on the one host that they share: the plain spec of each, or the environment that
     * it was compiled for. What each of them does wrong alone is in its compilation.
     *
     * @param services in the order in which later ones are held against earlier ones
     * @param options the day on which the waivers of the specs are judged
     */
    public static List<Problem> checkOneHost(List<Compilation> services, Options options) {
        List<Problem> problems =
                check(services.stream().flatMap(one -> one.known().stream()).toList());
        List<Waiver> waivers =
                services.stream().flatMap(one -> one.waivers().stream()).toList();
        return Acceptance.ofHost(problems, waivers, options);
    }

    /** What the rules of one host find in standards that share it, however they were made. */
    public static List<Problem> check(List<Standard> services) {
        return Rules.ofHost().stream()
                .flatMap(rule -> rule.check(services))
                .distinct()
                .sorted(Problem.ORDER)
                .toList();
    }

    /** What a spec may hold. */
    public static Shape.Mapping shape() {
        return new Binder(Facts.builtIn()).shape();
    }

    private static Compilation failed(List<Problem> problems, Map<String, String> sources) {
        return new Compilation(
                Optional.empty(), Optional.empty(), Collections.emptySortedMap(), problems, List.of(), sources);
    }
}
