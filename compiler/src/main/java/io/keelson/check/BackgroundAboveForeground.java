package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two thresholds in the wrong order. */
final class BackgroundAboveForeground implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N008",
            "background-above-foreground",
            Severity.WARNING,
            "Writing back would start behind the point where writers are stopped",
            "From vm.dirty_background_ratio or _bytes on the kernel writes back behind the programs, from vm.dirty_ratio or _bytes on it stops those that write. Where the first is not below the second, the kernel takes half of the second instead, silently.",
            "Set the background one to less than the other.",
            "mm/page-writeback.c, domain_dirty_limits; https://docs.kernel.org/admin-guide/sysctl/vm.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Map<Key<SysctlValue>, Key<SysctlValue>> PAIRS = Map.of(
            Keys.sysctl("vm.dirty_background_bytes"), Keys.sysctl("vm.dirty_bytes"),
            Keys.sysctl("vm.dirty_background_ratio"), Keys.sysctl("vm.dirty_ratio"));

    @Override
    public Stream<Problem> check(Standard standard) {
        return PAIRS.entrySet().stream()
                .mapMulti((pair, found) ->
                        check(standard, pair.getKey(), pair.getValue()).ifPresent(found));
    }

    private static Optional<Problem> check(Standard standard, Key<SysctlValue> early, Key<SysctlValue> late) {
        return Sysctls.number(standard, early)
                .flatMap(first -> Sysctls.number(standard, late)
                        .filter(second -> first >= second && second > 0)
                        .flatMap(second -> Sysctls.place(standard, early)
                                .flatMap(place -> Sysctls.place(standard, late)
                                        .map(other -> TEXT.at(place, "writing back starts at " + first)
                                                .and(other, "and writers are stopped at " + second)
                                                .fix("Set " + early.name() + " below " + second + ", such as "
                                                        + second / 2 + ".")
                                                .replace(Long.toString(second / 2))))));
    }
}
