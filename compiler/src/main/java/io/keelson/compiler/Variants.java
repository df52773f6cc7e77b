package io.keelson.compiler;

import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.problem.Problem;
import io.keelson.resolve.Reset;
import io.keelson.resolve.Resolver;
import io.keelson.resolve.Unset;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The plain spec and its environments, each resolved and checked by itself. A problem that several of them have is told
 * once.
 */
final class Variants {
    /** How the plain spec is called among the environments, which all have a name. */
    private static final String PLAIN = "";

    private final SortedMap<String, Standard> standards = new TreeMap<>();
    private final Map<Problem, TreeSet<String>> found = new LinkedHashMap<>();

    private Variants() {}

    /** @throws UnknownEnvironment when the spec has no environment of the name that the options ask for */
    static Variants of(Bound bound, Layer plain, Options options) {
        Variants variants = new Variants();
        if (options.environment().isPresent()) {
            String name = options.environment().get();
            variants.add(PLAIN, plain, required(bound, name));
            return variants;
        }
        variants.add(PLAIN, plain, Optional.empty());
        bound.environments().forEach((name, environment) -> variants.add(name, plain, Optional.of(environment)));
        return variants;
    }

    Standard plain() {
        return standards.get(PLAIN);
    }

    SortedMap<String, Standard> environments() {
        SortedMap<String, Standard> environments = new TreeMap<>(standards);
        environments.remove(PLAIN);
        return environments;
    }

    /** Each problem once; where not all have it, with the names of the environments that do. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        found.forEach((problem, names) -> {
            boolean inAll = names.size() == standards.size();
            names.remove(PLAIN);
            problems.add(inAll ? problem : problem.onlyIn(List.copyOf(names)));
        });
        return problems;
    }

    private void add(String name, Layer plain, Optional<Bound> environment) {
        List<Problem> problems =
                new ArrayList<>(environment.map(Bound::problems).orElse(List.of()));
        environment.ifPresent(own -> problems.addAll(Unset.problems(plain, own)));
        environment.flatMap(own -> Reset.problem(plain, own)).ifPresent(problems::add);
        Layer merged = environment.map(own -> plain.under(own.layer())).orElse(plain);
        Standard standard = Resolver.resolve(merged, problems);
        problems.addAll(Keelson.check(standard));
        standards.put(name, standard);
        problems.forEach(problem ->
                found.computeIfAbsent(problem, first -> new TreeSet<>()).add(name));
    }

    private static Optional<Bound> required(Bound bound, String name) {
        if (!bound.environments().containsKey(name)) {
            throw new UnknownEnvironment(name, bound.environments().keySet());
        }
        return Optional.of(bound.environments().get(name));
    }
}
