package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.Rule;
import io.keelson.rule.RunTimeTexts;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ResourceLimit;
import io.keelson.value.SysctlValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** More files than any process may have. */
final class NofileAboveNrOpen implements Rule {
    private static final RuleText TEXT = RunTimeTexts.OPEN_FILES;

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> LIMIT = Keys.service("LimitNOFILE");
    private static final Key<SysctlValue> NR_OPEN = Keys.sysctl("fs.nr_open");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(LIMIT).flatMap(limit -> check(standard, limit)).stream();
    }

    private static Optional<Problem> check(Standard standard, Setting<Directive> limit) {
        long hard = limit.value()
                .value(ResourceLimit.class)
                .map(ResourceLimit::hard)
                .orElse(ResourceLimit.INFINITY);
        if (hard == ResourceLimit.INFINITY) {
            return Optional.empty(); // it means as many as there may be
        }
        Optional<Place> written = Sysctls.place(standard, NR_OPEN);
        if (written.isPresent()) {
            return Sysctls.number(standard, NR_OPEN)
                    .filter(most -> hard > most)
                    .map(most -> TEXT.at(limit.place(), "up to " + hard + " descriptors are asked for")
                            .and(written.get(), "and the kernel allows " + most));
        }
        boolean isDefault = standard.lacks(NR_OPEN)
                && standard.target()
                        .os()
                        .filter(Set.of("debian-11", "debian-12")::contains)
                        .isPresent();
        return isDefault && hard > Sysctls.byDefault(NR_OPEN)
                ? Optional.of(TEXT.at(
                        limit.place(),
                        "up to " + hard + " descriptors are asked for, and fs.nr_open is "
                                + Sysctls.byDefault(NR_OPEN)))
                : Optional.empty();
    }
}
