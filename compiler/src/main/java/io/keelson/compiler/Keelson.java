package io.keelson.compiler;

import io.keelson.bind.Binder;
import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.check.BuiltInRules;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.read.Document;
import io.keelson.read.Reader;
import io.keelson.read.Utf8;
import io.keelson.resolve.Bases;
import io.keelson.resolve.Resolver;
import io.keelson.standard.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles a spec. The way of a text: {@linkplain Reader read} into nodes with places, {@linkplain Binder bound} to
 * typed settings, laid over {@linkplain Bases the standards it builds on}, {@linkplain Resolver resolved} with derived
 * values into one {@link Standard}, and {@linkplain BuiltInRules checked}. No step stops the next: all problems of all
 * steps come in one run, and what could not be read is unknown to the steps behind it.
 */
public final class Keelson {
    private Keelson() {}

    /**
     * Compiles a file.
     *
     * @throws IOException when the file cannot be read; never for what stands in it
     */
    public static Compilation compile(Path spec) throws IOException {
        if (Files.isRegularFile(spec) && Files.size(spec) > Utf8.MOST_BYTES) {
            return compile(new byte[Utf8.MOST_BYTES + 1], spec.toString(), Path.of(""));
        }
        Path folder = spec.getParent() == null ? Path.of("") : spec.getParent();
        return compile(Files.readAllBytes(spec), spec.toString(), folder);
    }

    /**
     * Compiles the bytes of a text.
     *
     * @param file how the problems' places name the text
     * @param folder what relative paths in the text are relative to
     */
    public static Compilation compile(byte[] bytes, String file, Path folder) {
        Utf8 utf8 = Utf8.decode(bytes, file);
        return utf8.problem()
                .map(problem -> failed(List.of(problem), Map.of(file, utf8.text())))
                .orElseGet(() -> compile(utf8.text(), file, folder));
    }

    /** Compiles a text; see {@link #compile(byte[], String, Path)}. */
    public static Compilation compile(String text, String file, Path folder) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(file, text);
        Document document = Reader.read(text, file);
        List<Problem> problems = new ArrayList<>(document.problems());
        if (document.root().isEmpty()) {
            return failed(problems, sources);
        }
        Binder binder = new Binder(Facts.builtIn());
        Bound bound = binder.bind(document.root().get(), "spec", true);
        problems.addAll(bound.problems());
        Layer merged = new Bases(binder, sources, problems).under(bound, folder);
        Standard standard = Resolver.resolve(merged, problems);
        problems.addAll(check(standard));
        boolean hasErrors = problems.stream().anyMatch(Problem::isError);
        return new Compilation(hasErrors ? Optional.empty() : Optional.of(standard), problems, sources);
    }

    /** What the built-in rules find in a standard, however it was made. */
    public static List<Problem> check(Standard standard) {
        return BuiltInRules.ALL.stream()
                .flatMap(rule -> rule.check(standard))
                .sorted(Problem.ORDER)
                .toList();
    }

    private static Compilation failed(List<Problem> problems, Map<String, String> sources) {
        return new Compilation(Optional.empty(), problems, sources);
    }
}
