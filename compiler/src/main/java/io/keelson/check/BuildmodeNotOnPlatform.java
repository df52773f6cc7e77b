package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoBuildMode;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** A build mode that Go does not have for the platform. */
final class BuildmodeNotOnPlatform implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T011",
            "buildmode-not-on-platform",
            Severity.ERROR,
            "Go has no such build mode for the platform",
            "go build stops: each mode needs relocations and a start-up of its own, which exist for some platforms only.",
            "Take exe, or another platform.",
            "go help buildmode; internal/platform/supported.go of Go 1.15 to 1.27");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.BUILDMODE).flatMap(mode -> problem(mode, standard)).stream();
    }

    private static Optional<Problem> problem(Setting<GoBuildMode> mode, Standard standard) {
        String platform = variable(standard, "GOOS", "linux") + "/"
                + variable(standard, "GOARCH", standard.target().arch());
        String name = mode.value().toString();
        Facts facts = Facts.builtIn();
        Optional<Fact> fact = facts.buildmode(platform, name);
        Optional<Version> go = standard.target().go();
        if (name.equals("default")
                || fact.isPresent() && go.map(fact.get()::existsOn).orElse(true)) {
            return Optional.empty();
        }
        if (facts.buildmodes(platform).isEmpty()) {
            return Optional.empty();
        }
        String when = fact.map(
                        known -> OnTarget.when(known.since(), known.until(), known.platform(), standard.target()))
                .orElse(" does not exist there");
        return Optional.of(TEXT.at(mode.place(), "-buildmode=" + name + " for " + platform + when)
                .fix("Take one of " + String.join(", ", facts.buildmodes(platform)) + "."));
    }

    private static String variable(Standard standard, String name, String otherwise) {
        return standard.get(Keys.build(name)).map(Setting::value).orElse(otherwise);
    }
}
