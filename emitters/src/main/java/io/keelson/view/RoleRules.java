package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.fact.Facts;
import io.keelson.problem.RuleText;
import io.keelson.rule.RunTimeTexts;
import io.keelson.standard.Comparison;
import io.keelson.standard.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every role knows, whatever its spec says: which directives need no restart, and which rules its overrides must pass.
 *
 * @param liveDirectives those that take effect without a restart
 * @param directives which directive spells an interface file
 * @param oneWay the kernel settings that cannot be set back, with the value from which on
 */
public record RoleRules(
        List<Piece> liveDirectives, List<RoleEntry> directives, List<RoleEntry> oneWay, List<RunTimeRule> rules) {
    /**
     * A rule with what its check needs.
     *
     * @param check which of the program's checks it is
     * @param arguments what that check is given
     * @param keys further arguments, where they are a list
     */
    public record RunTimeRule(
            Piece code, Piece title, Piece why, Piece fix, Piece check, List<RoleEntry> arguments, List<Piece> keys) {}

    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;
    private static final List<String> OVERRIDABLE = List.of(
            "memory.min",
            "memory.low",
            "memory.high",
            "memory.max",
            "memory.swap.max",
            "memory.zswap.max",
            "cpu.weight",
            "cpuset.cpus",
            "cpuset.mems",
            "io.weight",
            "pids.max");

    /** The same for all roles. */
    public static RoleRules all() {
        Facts facts = Facts.builtIn();
        return new RoleRules(
                RoleShared.pieces(facts.liveDirectives("Service")), spelling(), RoleEntry.all(facts.oneWay()), held());
    }

    private static List<RoleEntry> spelling() {
        Map<String, String> directives = new TreeMap<>();
        for (String file : OVERRIDABLE) {
            Facts.builtIn().directiveOf("cgroup." + file).ifPresent(name -> directives.put(file, name));
        }
        return RoleEntry.all(directives);
    }

    private static List<RunTimeRule> held() {
        List<RunTimeRule> rules = new ArrayList<>();
        for (Comparison rungs : Comparisons.MEMORY) {
            rules.add(rule(
                    RunTimeTexts.MEMORY_LADDER,
                    "ladder",
                    Map.of("lower", rungs.lower().name(), "upper", rungs.upper().name()),
                    List.of()));
        }
        Map<String, String> usable = Map.of("percent", Integer.toString(RunTimeTexts.USABLE));
        rules.add(rule(RunTimeTexts.HEADROOM, "headroom", usable, List.of()));
        rules.add(rule(RunTimeTexts.TUPLE, "tuple", Map.of(), List.copyOf(Comparisons.TUPLES.keySet())));
        rules.add(rule(RunTimeTexts.OPEN_FILES, "open_files", Map.of(), List.of()));
        return List.copyOf(rules);
    }

    private static RunTimeRule rule(RuleText text, String check, Map<String, String> arguments, List<String> keys) {
        return new RunTimeRule(
                LANGUAGE.name(text.code()),
                LANGUAGE.value(text.title()),
                LANGUAGE.value(text.why()),
                LANGUAGE.value(text.fix()),
                LANGUAGE.name(check),
                RoleEntry.all(new TreeMap<>(arguments)),
                RoleShared.pieces(keys));
    }
}
