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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word of an Exec line that is gone. */
final class VariableThatNobodySets implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-P007",
            "variable-that-nobody-sets",
            Severity.WARNING,
            "The variable is set by nobody, and its word is gone",
            "systemd puts nothing in the place of a variable that the unit does not set: $NAME as a word of its own is no argument at all, ${NAME} an empty one, and what follows moves up. systemd 252 starts the program all the same, and says nothing.",
            "Set it under env, or take it from EnvironmentFile= or PassEnvironment=; for a dollar sign write $$.",
            "systemd.service(5), COMMAND LINES; systemd.exec(5), Environment Variables Set or Propagated by the Service Manager");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)}|([A-Za-z_][A-Za-z0-9_]*))");
    private static final List<String> OTHERS =
            List.of("EnvironmentFile", "PassEnvironment", "Environment", "UnsetEnvironment", "PAMName");

    /** Where another source may set it, and of a unit that only adds to one that is there, nobody knows. */
    @Override
    public Stream<Problem> check(Standard standard) {
        List<DirectiveLine> referring =
                standard.execLines().filter(line -> line.text().contains("$")).toList();
        if (referring.isEmpty()
                || !standard.isWhole()
                || OTHERS.stream().anyMatch(directive -> !standard.lacks(Keys.service(directive)))
                || standard.unknown().stream().anyMatch(key -> key.isWithin("env"))) {
            return Stream.empty();
        }
        return referring.stream().flatMap(line -> check(line, standard).stream());
    }

    private static Optional<Problem> check(DirectiveLine line, Standard standard) {
        return line.value(ExecCommand.class).stream()
                .flatMap(its -> its.commands().stream())
                .filter(command -> command.hasVariables() && !isShells(command))
                .flatMap(command -> command.arguments().stream())
                .flatMap(word -> unset(word, standard).stream())
                .findFirst()
                .map(name -> TEXT.at(line.place(), "nobody sets " + name));
    }

    /** A shell knows more variables than its unit. */
    private static boolean isShells(ExecCommand.Command command) {
        return Launchers.isShell(command.program())
                || command.arguments().stream().anyMatch(Launchers::isShell);
    }

    /** Without braces it is one only as a whole word. */
    private static Optional<String> unset(String word, Standard standard) {
        Matcher found = REFERENCE.matcher(word.replace("$$", ""));
        while (found.find()) {
            boolean isBraced = found.group(1) != null;
            String name = isBraced ? found.group(1) : found.group(2);
            boolean isOne = isBraced || found.group().equals(word);
            if (isOne
                    && !ProcessVariables.OF_SYSTEMD.contains(name)
                    && !standard.settings().hasWithin("env", name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
