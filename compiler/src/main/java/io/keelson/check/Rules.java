package io.keelson.check;

import io.keelson.problem.RuleText;
import io.keelson.rule.HostRule;
import io.keelson.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;

/** Every rule that checks: those that Keelson brings, and behind them those that other jars bring, by their codes. */
public final class Rules {
    /** Of one standard. */
    public static final List<Rule> ALL = with(BuiltInRules.ALL, Rule.class, Rule::text);

    /** Of several standards on one host. */
    public static final List<HostRule> OF_HOST = with(BuiltInHostRules.ALL, HostRule.class, HostRule::text);

    private Rules() {}

    private static <T> List<T> with(List<T> ours, Class<T> kind, Function<T, RuleText> text) {
        List<T> theirs = ServiceLoader.load(kind, Rules.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(rule -> text.apply(rule).code()))
                .toList();
        List<T> all = new ArrayList<>(ours);
        all.addAll(theirs);
        Set<String> codes = new HashSet<>();
        for (T rule : theirs) {
            String code = text.apply(rule).code();
            if (code.startsWith("KEEL-") || !codes.add(code)) {
                throw new IllegalStateException(rule.getClass().getName() + ": the code " + code + " is taken");
            }
        }
        return List.copyOf(all);
    }
}
