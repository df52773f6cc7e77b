package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoBuildMode;
import io.keelson.value.GoPackage;
import java.util.stream.Stream;

/** A variable under a name that its package does not have. */
final class VariableOfTheMainPackage implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B010",
            "variable-of-the-main-package",
            Severity.WARNING,
            "The linker knows no such variable",
            "The package of a program is main to the linker, whatever its import path is. -X with the path finds no variable, changes nothing and says nothing.",
            "Write -X main.NAME=VALUE.",
            "go tool link -h, -X; https://pkg.go.dev/cmd/link");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<GoPackage> PACKAGE = Keys.BUILD_PACKAGE;

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(PACKAGE).stream()
                .filter(setting ->
                        standard.build().buildmode().map(GoBuildMode::isProgram).orElse(true))
                .flatMap(setting -> standard.settings()
                        .within("build", "ldflags", "X")
                        .filter(variable -> isOfMain(setting.value().toString(), path(variable)))
                        .map(variable -> problem(variable).and(setting.place(), "to the linker this one is main")));
    }

    /** In a mapping the place of the name is the name alone, in a text of flags the value stands in the same word. */
    private static Problem problem(Setting<?> variable) {
        String meant = "main." + name(variable);
        Problem problem = TEXT.at(variable.namePlace(), "no package is called " + path(variable))
                .fix("Write " + meant + ".");
        String word = variable.key().name() + "=" + variable.value();
        long length = variable.namePlace()
                .span()
                .filter(span -> span.line() == span.endLine())
                .map(span -> span.endColumn() - span.column())
                .orElse(0);
        if (length == variable.key().name().length()) {
            return problem.replace(meant);
        }
        return length == word.length() ? problem.replace(meant + "=" + variable.value()) : problem;
    }

    /** Of a relative folder only the end of the import path is known; . and ./... say nothing of it. */
    private static boolean isOfMain(String built, String path) {
        boolean isRelative = built.startsWith("./");
        String folder = isRelative ? built.substring(2) : built;
        return (isRelative ? path.endsWith("/" + folder) : path.equals(folder))
                && folder.matches("[\\w][\\w./-]*")
                && !folder.contains("...");
    }

    private static String path(Setting<?> variable) {
        String full = variable.key().name();
        return full.substring(0, full.lastIndexOf('.'));
    }

    private static String name(Setting<?> variable) {
        String full = variable.key().name();
        return full.substring(full.lastIndexOf('.') + 1);
    }
}
