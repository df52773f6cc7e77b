package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reference of an Exec line that systemd leaves as it is. */
final class VariableInsideAWord implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-P003",
            "variable-inside-a-word",
            Severity.WARNING,
            "systemd replaces no $NAME inside a longer word",
            "In an Exec line $NAME counts only as a word of its own, which is then split at blanks. Inside a word only ${NAME} is replaced; without the braces the program does not get the value.",
            "Write ${NAME}.",
            "systemd.service(5), \"COMMAND LINES\"");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Pattern WORD = Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern INSIDE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern FROM_OUTSIDE = Pattern.compile("[A-Z][A-Z0-9_]+");

    @Override
    public Stream<Problem> check(Standard standard) {
        List<DirectiveLine> referring =
                standard.execLines().filter(line -> line.text().contains("$")).toList();
        Set<String> own = referring.isEmpty() ? Set.of() : names(standard);
        boolean hasOthers = Stream.of("EnvironmentFile", "PassEnvironment", "Environment")
                .anyMatch(directive -> !standard.lacks(Keys.service(directive)));
        return referring.stream()
                .flatMap(line -> line.value(ExecCommand.class).stream()
                        .flatMap(its -> its.commands().stream())
                        .filter(command -> command.hasVariables() && !isShells(command))
                        .flatMap(command -> command.arguments().stream())
                        .flatMap(word -> leftAlone(word, own, hasOthers).stream())
                        .limit(1)
                        .map(name -> TEXT.at(line.place(), "systemd puts no value in the place of $" + name)
                                .fix("Write ${" + name + "}.")));
    }

    /** A shell replaces what systemd leaves to it. */
    private static boolean isShells(ExecCommand.Command command) {
        return Launchers.isShell(command.program())
                || command.arguments().stream().anyMatch(Launchers::isShell);
    }

    /** Of a name that nobody sets nobody knows whether a variable is meant at all. */
    private static Optional<String> leftAlone(String word, Set<String> own, boolean hasOthers) {
        return WORD.matcher(word).matches()
                ? Optional.empty()
                : INSIDE.matcher(word.replace("$$", ""))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> own.contains(name)
                                || ProcessVariables.OF_SYSTEMD.contains(name)
                                || hasOthers && FROM_OUTSIDE.matcher(name).matches())
                        .findFirst();
    }

    private static Set<String> names(Standard standard) {
        return standard.settings()
                .within("env")
                .map(setting -> setting.key().path().get(1))
                .collect(Collectors.toSet());
    }
}
