package io.keelson.check;

import io.keelson.origin.ExtensionFault;
import io.keelson.problem.RuleText;
import io.keelson.rule.HostRule;
import io.keelson.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every rule that checks: those that Keelson brings, and behind them those that other jars bring, by their codes. */
public final class Rules {
    /** Loaded once; a fault of another jar is thrown by each call, and not by the first alone as from a static field. */
    private static final Supplier<Rules> LOADED = loaded();

    private final List<Rule> all;
    private final List<HostRule> ofHost;

    private Rules() {
        List<Rule> ours = BuiltInRules.ALL;
        List<HostRule> oursOfHost = BuiltInHostRules.ALL;
        List<ForeignRule> theirs =
                ExtensionFault.load(ServiceLoader.load(Rule.class, Rules.class.getClassLoader())).stream()
                        .map(ForeignRule::of)
                        .sorted(Comparator.comparing(rule -> rule.text().code()))
                        .toList();
        List<ForeignHostRule> theirsOfHost =
                ExtensionFault.load(ServiceLoader.load(HostRule.class, Rules.class.getClassLoader())).stream()
                        .map(ForeignHostRule::of)
                        .sorted(Comparator.comparing(rule -> rule.text().code()))
                        .toList();
        if (!theirs.isEmpty() || !theirsOfHost.isEmpty()) {
            Set<String> taken = new HashSet<>();
            Stream.concat(ours.stream().map(Rule::text), oursOfHost.stream().map(HostRule::text))
                    .forEach(text -> taken.add(text.name()));
            theirs.forEach(one -> requireFree(one.rule().getClass(), one.text(), taken));
            theirsOfHost.forEach(one -> requireFree(one.rule().getClass(), one.text(), taken));
        }
        all = both(ours, theirs);
        ofHost = both(oursOfHost, theirsOfHost);
    }

    /**
     * Of one standard.
     *
     * @throws ExtensionFault when a rule of another jar cannot be made, or has a code or a name that is taken
     */
    public static List<Rule> all() {
        return LOADED.get().all;
    }

    /**
     * Of several standards on one host.
     *
     * @throws ExtensionFault when a rule of another jar cannot be made, or has a code or a name that is taken
     */
    public static List<HostRule> ofHost() {
        return LOADED.get().ofHost;
    }

    private static Supplier<Rules> loaded() {
        try {
            Rules rules = new Rules();
            return () -> rules;
        } catch (ExtensionFault fault) {
            return () -> {
                throw fault;
            };
        }
    }

    /** A waiver names a rule by its code or its name, and must not mean two. */
    private static void requireFree(Class<?> type, RuleText text, Set<String> taken) {
        if (text.code().startsWith("KEEL-") || !taken.add(text.code())) {
            throw ExtensionFault.of(type, "the code " + text.code() + " is taken");
        }
        if (!taken.add(text.name())) {
            throw ExtensionFault.of(type, "the name " + text.name() + " is taken");
        }
    }

    private static <T> List<T> both(List<T> ours, List<? extends T> theirs) {
        List<T> all = new ArrayList<>(ours);
        all.addAll(theirs);
        return List.copyOf(all);
    }
}
