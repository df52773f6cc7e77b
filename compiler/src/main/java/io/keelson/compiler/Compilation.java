package io.keelson.compiler;

import io.keelson.problem.Problem;
import io.keelson.problem.Waiver;
import io.keelson.standard.Standard;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What compiling one spec gave.
 *
 * @param standard the plain spec, or the environment that was asked for; empty when the spec has errors
 * @param known the same as far as it could be read, also where the spec has errors; not to be emitted
 * @param environments the spec's environments, each over the plain spec; empty when one was asked for, or with errors
 * @param problems all that was found, each once, in the order of {@link Problem#ORDER}
 * @param waivers the problems that the spec accepts, which also count where it is checked with others of its host
 * @param sources the texts that were read, by the file names that the problems' places use
 */
public record Compilation(
        Optional<Standard> standard,
        Optional<Standard> known,
        SortedMap<String, Standard> environments,
        List<Problem> problems,
        List<Waiver> waivers,
        Map<String, String> sources) {
    public Compilation {
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
        problems = problems.stream().distinct().sorted(Problem.ORDER).toList();
        waivers = List.copyOf(waivers);
        sources = Map.copyOf(sources);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** @throws CompilationFailed when the spec has errors */
    public Standard orThrow() {
        return standard.orElseThrow(() -> new CompilationFailed(problems));
    }
}
