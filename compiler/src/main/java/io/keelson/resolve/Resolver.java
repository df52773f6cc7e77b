package io.keelson.resolve;

import io.keelson.bind.Layer;
import io.keelson.fact.Target;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.RunTimeTexts;
import io.keelson.standard.Comparisons;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes one standard of the merged layers. */
public final class Resolver {
    private Resolver() {}

    /**
     * The standard of what is known. Settings that exclude each other become a problem and unknown, until what is left
     * holds together.
     */
    public static Standard resolve(Layer merged, List<Problem> problems) {
        Target target = Standard.targetOf(merged.settings());
        Layer layer = Derivation.derive(merged, target, problems);
        Settings settings = layer.settings();
        Set<Key<?>> unknown = new TreeSet<>(layer.unknown());
        while (true) {
            try {
                return Standard.of(settings, unknown, layer.rivals());
            } catch (InvalidValue e) {
                // What lacks a part that could not be read is no second mistake.
                if (e.keys().stream().noneMatch(key -> layer.isUnknown(key) || isSpoilt(key, unknown))) {
                    problems.add(problem(e, settings));
                }
                Set<Key<?>> spoilt = spoilt(e, settings);
                unknown.addAll(spoilt);
                settings = settings.without(spoilt::contains);
            }
        }
    }

    private static boolean isSpoilt(String key, Set<Key<?>> unknown) {
        return unknown.stream().map(Key::toString).anyMatch(key::equals);
    }

    private static Problem problem(InvalidValue e, Settings settings) {
        boolean isLadder = Comparisons.MEMORY.stream()
                .anyMatch(rungs -> e.keys()
                        .equals(List.of(rungs.lower().toString(), rungs.upper().toString())));
        RuleText text = isLadder ? RunTimeTexts.MEMORY_LADDER : ResolveTexts.CONFLICT;
        List<Setting<?>> involved = e.keys().stream()
                .flatMap(key -> nearest(key, settings).stream())
                .distinct()
                .toList();
        Setting<?> first = involved.stream().findFirst().orElseThrow(() -> e);
        Problem problem = text.at(first.place(), e.what() + " " + e.got() + ", allowed is " + e.allowed());
        if (!isLadder) {
            problem = e.why().map(reason -> reason + ".").map(problem::because).orElse(problem);
        }
        for (Setting<?> other : involved.subList(1, involved.size())) {
            problem = problem.and(other.place(), other.key().name() + " is " + other.inWords());
        }
        return problem;
    }

    /** The setting of a key; where nothing is set there, the first one below it, else the first one beside it. */
    private static Optional<Setting<?>> nearest(String key, Settings settings) {
        Optional<Setting<?>> exact =
                settings.all().filter(s -> s.key().toString().equals(key)).findFirst();
        String section = settings.all().anyMatch(s -> s.key().isWithin(key)) || !key.contains(".")
                ? key
                : key.substring(0, key.lastIndexOf('.'));
        return exact.isPresent()
                ? exact
                : settings.all().filter(s -> s.key().isWithin(section)).findFirst();
    }

    private static Set<Key<?>> spoilt(InvalidValue e, Settings settings) {
        Set<Key<?>> spoilt = new TreeSet<>();
        for (String key : e.keys()) {
            nearest(key, settings).ifPresent(setting -> spoilt.add(setting.key()));
        }
        if (spoilt.isEmpty()) {
            throw e;
        }
        return spoilt;
    }
}
