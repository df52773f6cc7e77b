package io.keelson.check;

import io.keelson.fact.GoFeature;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ResourceLimit;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** A pair of limits that another runtime would have made the best of. */
final class NofileNotRaisedByThisGo implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-F003",
            "nofile-not-raised-by-this-go",
            Severity.WARNING,
            "The service stays at the soft limit of open files",
            "Since Go 1.19 a program that imports os raises its soft limit to the hard one at its start. One of an older Go keeps the soft one: beyond it accept and open fail with: too many open files.",
            "Set systemd.Service.LimitNOFILE to one number, which is both limits: 524288.",
            "https://go.dev/doc/go1.19#os; systemd.exec(5), LimitNOFILE=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> LIMIT = Keys.service("LimitNOFILE");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(Keys.TARGET_GO, LIMIT, NofileNotRaisedByThisGo::check);
    }

    private static Optional<Problem> check(Setting<Version> go, Setting<Directive> limit) {
        String text = limit.value().last();
        Optional<ResourceLimit> written = limit.value().value(ResourceLimit.class);
        if (GoFeature.OPEN_FILES.isIn(go.value()) || text.indexOf(':') < 0 || written.isEmpty()) {
            return Optional.empty();
        }
        ResourceLimit limits = written.get();
        boolean isWritten = limit.place().span().isPresent();
        String soft = "the service may have " + limits.soft() + " open files";
        String why = "Go " + go.value() + " does not raise the soft limit";
        Problem problem = isWritten
                ? TEXT.at(limit.place(), soft).and(go.place(), why).replace(text.substring(text.indexOf(':') + 1))
                : TEXT.at(go.place(), why).and(limit.place(), soft);
        return limits.soft() < limits.hard() ? Optional.of(problem) : Optional.empty();
    }
}
