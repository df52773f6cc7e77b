package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reference that only a shell would resolve. */
final class VariableNotExpanded implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-P002",
            "variable-not-expanded",
            Severity.WARNING,
            "Nobody puts the variable in its place",
            "A value of env reaches the process as it stands, and systemd expands no variables in Environment= either: the program sees the dollar sign and the name. So does go build: the script that calls it quotes each value.",
            "Write the value out.",
            "systemd.exec(5), Environment=; docs/spec.md; bash(1), QUOTING");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)}|([A-Za-z_][A-Za-z0-9_]*))");

    /** Variables that a process usually has; of others nobody knows whether a variable is meant at all. */
    private static final Set<String> USUAL =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "HOSTNAME", "PWD", "LD_LIBRARY_PATH", "TMPDIR");

    @Override
    public Stream<Problem> check(Standard standard) {
        List<Setting<?>> referring = standard.settings()
                .within("env")
                .filter(setting -> setting.value().toString().contains("$"))
                .toList();
        Set<String> own = referring.isEmpty() ? Set.of() : names(standard);
        return Stream.concat(inBuild(standard), inEnvironment(referring, own));
    }

    /** No flag of go build has a dollar sign but by a shell; the dynamic linker knows $ORIGIN. */
    private static Stream<Problem> inBuild(Standard standard) {
        return standard.settings()
                .within("build")
                .filter(setting -> setting.value().toString().contains("$"))
                .flatMap(setting -> REFERENCE
                        .matcher(setting.value().toString())
                        .results()
                        .filter(found -> !name(found).equals("ORIGIN"))
                        .limit(1)
                        .map(found -> TEXT.at(setting.place(), "go build sees " + found.group())
                                .fix("Write the value out, or put it into the spec by what calls Keelson.")));
    }

    private static Stream<Problem> inEnvironment(List<Setting<?>> referring, Set<String> own) {
        return referring.stream()
                .flatMap(setting -> REFERENCE
                        .matcher(setting.value().toString())
                        .results()
                        .filter(found -> own.contains(name(found)) || USUAL.contains(name(found)))
                        .findFirst()
                        .map(found -> TEXT.at(setting.place(), "the process sees " + found.group()))
                        .stream());
    }

    private static Set<String> names(Standard standard) {
        return standard.settings()
                .within("env")
                .map(setting -> setting.key().name())
                .collect(Collectors.toSet());
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
