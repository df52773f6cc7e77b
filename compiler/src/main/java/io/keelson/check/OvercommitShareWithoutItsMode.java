package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A bound that nothing is held against. */
final class OvercommitShareWithoutItsMode implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N007",
            "overcommit-share-without-its-mode",
            Severity.WARNING,
            "The share is used in another mode only",
            "The kernel counts against vm.overcommit_ratio and vm.overcommit_kbytes only in mode 2 of vm.overcommit_memory. In mode 0, the default, and in mode 1 they do nothing.",
            "Drop it, or set vm.overcommit_memory: 2 and leave room: then an allocation fails where memory would still be free.",
            "https://docs.kernel.org/mm/overcommit-accounting.html");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<SysctlValue> MODE = Keys.sysctl("vm.overcommit_memory");
    private static final List<Key<SysctlValue>> AMOUNTS =
            List.of(Keys.sysctl("vm.overcommit_kbytes"), Keys.sysctl("vm.overcommit_ratio"));

    @Override
    public Stream<Problem> check(Standard standard) {
        return AMOUNTS.stream()
                .flatMap(key -> Sysctls.place(standard, key).stream()
                        .map(place -> TEXT.at(place, key.name() + " is not looked at")))
                .flatMap(problem -> check(standard, problem).stream());
    }

    private static Optional<Problem> check(Standard standard, Problem problem) {
        if (standard.lacks(MODE)) {
            return Optional.of(problem);
        }
        return Sysctls.number(standard, MODE)
                .filter(mode -> mode != 2)
                .flatMap(mode -> Sysctls.place(standard, MODE).map(place -> problem.and(place, "in mode " + mode)));
    }
}
