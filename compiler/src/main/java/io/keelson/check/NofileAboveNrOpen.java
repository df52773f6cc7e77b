package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ResourceLimit;
import java.util.Optional;
import java.util.stream.Stream;

/** More files than any process may have. */
final class NofileAboveNrOpen implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-F002",
            "nofile-above-nr-open",
            Severity.WARNING,
            "LimitNOFILE is above what the kernel allows",
            "No process may have more descriptors than fs.nr_open. systemd takes the highest limit that works and says so in a debug message only. The systemd of Debian 11 and 12 does not raise fs.nr_open, which then is 1048576.",
            "Lower LimitNOFILE, or raise fs.nr_open on the host first.",
            "systemd 252 src/basic/rlimit-util.c, setrlimit_closest; https://docs.kernel.org/admin-guide/sysctl/fs.html#nr-open");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final String NR_OPEN = "fs.nr_open";

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.service("LimitNOFILE")).stream().flatMap(limit -> check(standard, limit).stream());
    }

    private static Optional<Problem> check(Standard standard, Setting<Directive> limit) {
        long hard = ResourceLimit.parse(limit.value().last()).hard();
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
        boolean isDefault = standard.lacks(Keys.sysctl(NR_OPEN))
                && standard.target()
                        .os()
                        .filter(os -> os.matches("debian-1[12]"))
                        .isPresent();
        return isDefault && hard > Sysctls.byDefault(NR_OPEN)
                ? Optional.of(TEXT.at(
                        limit.place(),
                        "up to " + hard + " descriptors are asked for, and fs.nr_open is "
                                + Sysctls.byDefault(NR_OPEN)))
                : Optional.empty();
    }
}
