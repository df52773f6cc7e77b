package io.keelson.explain;

import io.keelson.fact.Fact;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one key of a standard.
 *
 * @param setting its value and origin; empty where it was written with a value that nobody can use
 * @param fact what the tables know of it
 * @param spellings every way to write the key, the canonical one first
 * @param derived the keys that are computed from it
 * @param readers the rules that look at it in this standard
 * @param files the artefacts that would be different without it; empty where nobody asked
 * @param problems those that show at it
 */
public record Explained(
        Key<?> key,
        Optional<Setting<?>> setting,
        Optional<Fact> fact,
        List<String> spellings,
        List<Key<?>> derived,
        List<RuleText> readers,
        List<String> files,
        List<Problem> problems) {
    public Explained {
        spellings = List.copyOf(spellings);
        derived = List.copyOf(derived);
        readers = List.copyOf(readers);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** The same with the artefacts that carry it. */
    public Explained in(List<String> carriers) {
        return new Explained(key, setting, fact, spellings, derived, readers, carriers, problems);
    }
}
