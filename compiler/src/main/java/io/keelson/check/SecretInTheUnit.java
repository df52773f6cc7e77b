package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A secret in a line that everybody reads. */
final class SecretInTheUnit implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-P006",
            "secret-in-the-unit",
            Severity.WARNING,
            "A secret stands in the unit",
            "Every user of the host can read a unit and, in /proc, the arguments of each process; systemctl show prints both, and what SetCredential= holds. The spec itself is kept where others read it.",
            "Take it from a file: LoadCredential=NAME:/path, and let the program read %d/NAME.",
            "systemd.exec(5), SetCredential=, LoadCredential=; proc(5), /proc/PID/cmdline; https://systemd.io/CREDENTIALS");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> CREDENTIAL = Keys.service("SetCredential");

    @Override
    public Stream<Problem> check(Standard standard) {
        Stream<Problem> arguments = standard.execLines()
                .flatMap(line -> line.value(ExecCommand.class).stream()
                        .flatMap(its -> its.commands().stream())
                        .flatMap(command -> named(command.arguments()).stream())
                        .limit(1)
                        .map(name -> TEXT.at(line.place(), "anybody on the host can read " + name)));
        Stream<Problem> credentials = standard.lines(CREDENTIAL).flatMap(line -> credential(line).stream());
        return Stream.concat(arguments, credentials);
    }

    /** The first argument that gives one: {@code --password=x}, {@code -token x}, or an address that holds one. */
    private static Optional<String> named(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            String value = equals >= 0 ? argument.substring(equals + 1) : next.startsWith("-") ? "" : next;
            if (name.startsWith("-") && isWritten(value) && Secrets.isOne(variable(name), value)) {
                return Optional.of(name);
            }
            if (Secrets.isAddress(argument) && isWritten(argument)) {
                return Optional.of("the password in it");
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> credential(DirectiveLine line) {
        int colon = line.text().indexOf(':');
        String name = colon < 0 ? "" : line.text().substring(0, colon);
        return Secrets.isOne(variable(name), line.text().substring(colon + 1))
                ? Optional.of(TEXT.at(line.place(), "anybody on the host can read " + name))
                : Optional.empty();
    }

    /** Not a variable of the environment, and no path below the credentials. */
    private static boolean isWritten(String value) {
        return !value.contains("$") && !value.contains("%");
    }

    /** A flag as the name of the variable that it would be: {@code --db-password} is DB_PASSWORD. */
    private static String variable(String flag) {
        return flag.replaceFirst("^-+", "").replace('-', '_').replace('.', '_');
    }
}
