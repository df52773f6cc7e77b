package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message from somebody whom systemd does not listen to. */
final class NotifyFromAChild implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U025",
            "notify-from-a-child",
            Severity.WARNING,
            "systemd does not listen to the program behind the shell",
            "With Type=notify only the main process may say that the service is ready, and that is the shell. It starts the program as a child of its own: the message is dropped, and the start ends in the time-out.",
            "Write exec before the program, so that it takes the place of the shell; behind a pipe, or with a shell that has more to do, set NotifyAccess: all.",
            "systemd.service(5), NotifyAccess=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Set<String> MAIN_ONLY = Set.of("main", "none");
    private static final Pattern SHELL = Pattern.compile(
            "[-@:+!|]*(?:/usr)?(?:/bin/)?(sh|dash|bash)\\s+(?:-\\S+\\s+|pipefail\\s+)*?-[a-z]*c\\s+(.+)");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    /** An exec that starts something; one with a redirection alone changes the shell's own files. */
    private static final Pattern EXEC = Pattern.compile("\\bexec\\s+(?![0-9]*[<>])");

    /** The left of a pipe and what is put behind are processes of their own in every shell. */
    private static final Pattern ALWAYS_A_CHILD = Pattern.compile("(?<!\\|)\\|(?!\\|)|(?<![&<>])&(?![&>])");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.service("Type"))
                .filter(type -> type.value().last().startsWith("notify") && listensToMainOnly(standard))
                .stream()
                .flatMap(type -> standard.lines(Keys.service("ExecStart"))
                        .flatMap(line -> check(standard, line, type).stream()));
    }

    private static Optional<Problem> check(Standard standard, DirectiveLine line, Setting<Directive> type) {
        Matcher shell = SHELL.matcher(line.text());
        return shell.matches() && isChild(standard, shell.group(1), script(shell.group(2)))
                ? Optional.of(TEXT.at(line.place(), "the program is a child of " + shell.group(1))
                        .and(type.place(), "and this waits for the main process"))
                : Optional.empty();
    }

    private static boolean listensToMainOnly(Standard standard) {
        return standard.lacks(Keys.service("NotifyAccess"))
                || standard.get(Keys.service("NotifyAccess"))
                        .filter(access -> MAIN_ONLY.contains(access.value().last()))
                        .isPresent();
    }

    /** systemd-notify speaks for the shell that starts it. */
    private static boolean isChild(Standard standard, String shell, String script) {
        String bare = QUOTED.matcher(script).replaceAll("''");
        return !script.contains("systemd-notify")
                && (ALWAYS_A_CHILD.matcher(bare).find()
                        || forks(standard, shell) && !EXEC.matcher(script).find());
    }

    /** dash forks for every command; bash does not for the last one of its line. On Debian sh is dash. */
    private static boolean forks(Standard standard, String shell) {
        boolean isDebian = standard.target()
                .os()
                .filter(os -> os.matches("(?:debian|ubuntu)-.*"))
                .isPresent();
        return shell.equals("dash") || shell.equals("sh") && isDebian;
    }

    /** The word behind -c without its quotes. */
    private static String script(String rest) {
        char quote = rest.charAt(0);
        int end = quote == '\'' || quote == '"' ? rest.lastIndexOf(quote) : 0;
        return end > 0 ? rest.substring(1, end) : rest.split("\\s")[0];
    }
}
