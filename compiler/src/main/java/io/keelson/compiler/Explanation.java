package io.keelson.compiler;

import io.keelson.check.Rules;
import io.keelson.explain.Explained;
import io.keelson.explain.Word;
import io.keelson.origin.Origin;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.Rule;
import io.keelson.standard.Comparison;
import io.keelson.standard.Comparisons;
import io.keelson.standard.Key;
import io.keelson.standard.KeyFacts;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every key of a compiled spec, explained as far as it is known, in the order of the keys. */
public record Explanation(List<Explained> keys) {
    public Explanation {
        keys = List.copyOf(keys);
    }

    /** Of a text that could not be read at all there is nothing to explain. */
    public static Explanation of(Compilation compilation) {
        return compilation
                .known()
                .map(known -> of(known, compilation.problems()))
                .orElse(new Explanation(List.of()));
    }

    private static Explanation of(Standard standard, List<Problem> problems) {
        Map<RuleText, Set<Key<?>>> readers = readers(standard);
        List<Explained> keys = new ArrayList<>();
        standard.settings().all().forEach(setting -> {
            keys.add(explained(setting.key(), Optional.of(setting), standard, readers, problems));
        });
        for (Key<?> key : standard.unknown()) {
            keys.add(explained(key, Optional.empty(), standard, readers, problems));
        }
        keys.sort(Comparator.comparing(Explained::key, Key::compareTo));
        return new Explanation(keys);
    }

    /** Each rule is run on a standard that tells what it is asked for: so no list has to say what a rule looks at. */
    private static Map<RuleText, Set<Key<?>>> readers(Standard standard) {
        Map<RuleText, Set<Key<?>>> readers = new TreeMap<>(Comparator.comparing(RuleText::code));
        Set<Key<?>> asked = new TreeSet<>();
        Standard watched = standard.watched(asked::add);
        for (Rule rule : Rules.all()) {
            asked.clear();
            rule.check(watched).forEach(problem -> {});
            readers.put(rule.text(), new TreeSet<>(asked));
        }
        for (Comparison rungs : Comparisons.MEMORY) { // a rule that is data
            RuleText text = AllRules.find(rungs.code()).orElseThrow();
            readers.computeIfAbsent(text, first -> new TreeSet<>()).addAll(List.of(rungs.lower(), rungs.upper()));
        }
        return readers;
    }

    private static Explained explained(
            Key<?> key,
            Optional<Setting<?>> setting,
            Standard standard,
            Map<RuleText, Set<Key<?>>> readers,
            List<Problem> problems) {
        List<String> spellings = new ArrayList<>(KeyFacts.spellings(key));
        setting.map(written -> written.origin().key())
                .filter(written -> !spellings.contains(written))
                .ifPresent(spellings::add);
        List<Key<?>> derived = new ArrayList<>();
        standard.settings().all().forEach(other -> {
            if (other.origin() instanceof Origin.Derived from && from.from().contains(key.toString())) {
                derived.add(other.key());
            }
        });
        List<RuleText> looking = readers.entrySet().stream()
                .filter(reader -> reader.getValue().contains(key))
                .map(Map.Entry::getKey)
                .toList();
        List<Problem> at = problems.stream()
                .filter(problem -> problem.labels().stream()
                        .anyMatch(label -> spellings.contains(label.place().key())))
                .toList();
        return new Explained(key, setting, KeyFacts.of(key), spellings, derived, looking, List.of(), at);
    }

    /**
     * The keys that a word names: one of their spellings, what all below it begin with, or the last names of one key
     * alone. Empty where it names none, or several by their last names.
     */
    public Optional<List<Explained>> named(String word) {
        return new Word(word).named(keys, Explained::spellings);
    }

    /** Why a word names nothing, with what it may stand for. */
    public String whyNot(String word) {
        List<Explained> ending = new Word(word).ending(keys, Explained::spellings);
        if (ending.size() > 1) {
            return "'" + word + "' is the end of several keys: "
                    + String.join(
                            ", ",
                            ending.stream().map(key -> key.key().toString()).toList());
        }
        return "no setting of the spec is called '" + word + "'"
                + nearest(word).map(near -> ", did you mean " + near + "?").orElse("");
    }

    private Optional<String> nearest(String word) {
        List<String> spellings =
                keys.stream().flatMap(key -> key.spellings().stream()).toList();
        List<String> ends = spellings.stream().flatMap(Explanation::ends).toList();
        return Suggestions.nearest(word, spellings).or(() -> Suggestions.nearest(word, ends));
    }

    /** What stands behind each dot. */
    private static Stream<String> ends(String spelling) {
        return IntStream.range(1, spelling.length())
                .filter(at -> spelling.charAt(at - 1) == '.')
                .mapToObj(spelling::substring);
    }
}
