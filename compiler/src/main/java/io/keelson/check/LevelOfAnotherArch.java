package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A level that nobody looks at. */
final class LevelOfAnotherArch implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B009",
            "level-of-another-arch",
            Severity.WARNING,
            "This level is read for another architecture",
            "go build reads GOAMD64 for GOARCH=amd64 only, GOARM64 for arm64 only and so on: for any other architecture the variable changes nothing.",
            "Drop it, or set the variable of the architecture that is built for.",
            "https://pkg.go.dev/cmd/go#hdr-Environment_variables; Go internal/buildcfg/cfg.go");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Map<String, List<String>> READ_FOR = Map.of(
            "GO386", List.of("386"),
            "GOAMD64", List.of("amd64"),
            "GOARM", List.of("arm"),
            "GOARM64", List.of("arm64"),
            "GOMIPS", List.of("mips", "mipsle"),
            "GOMIPS64", List.of("mips64", "mips64le"),
            "GOPPC64", List.of("ppc64", "ppc64le"),
            "GORISCV64", List.of("riscv64"));

    @Override
    public Stream<Problem> check(Standard standard) {
        return arch(standard).stream()
                .flatMap(arch -> READ_FOR.entrySet().stream()
                        .filter(level -> !level.getValue().contains(arch.value().toString()))
                        .flatMap(level -> standard.get(Keys.build(level.getKey())).stream())
                        .map(level -> TEXT.at(
                                        level.place(),
                                        "go build does not read " + level.key().name())
                                .and(arch.place(), "for " + arch.value())));
    }

    /** What is built for is GOARCH; without it the machine that builds decides, which is that of the target. */
    private static Optional<Setting<?>> arch(Standard standard) {
        Optional<Setting<?>> written = standard.get(Keys.build("GOARCH")).map(setting -> setting);
        return written.isPresent() ? written : standard.get(Keys.TARGET_ARCH).map(setting -> setting);
    }
}
