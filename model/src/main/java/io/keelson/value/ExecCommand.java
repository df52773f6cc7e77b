package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command line as {@code ExecStart=} takes it, kept as it stands. The program is an absolute path, or a plain name
 * that systemd looks up; never a relative path. Equal by its text. Source: systemd.service(5), "COMMAND LINES".
 */
public final class ExecCommand {
    private static final Pattern UNUSABLE = Pattern.compile("[\"'\\\\\\p{Cntrl}]");
    private static final Set<String> NO_FILES = Set.of("", ".", "..");
    private static final Pattern TWICE = Pattern.compile("([-@:+]).*\\1|!.*!.*!|![^!]+!");
    private static final String PREFIXES = "@-:+!|";
    private static final String END = ";";
    private static final Kind KIND = new Kind(
            "command line",
            "an absolute path or a plain file name, with prefixes @ - : + ! | before and arguments behind");

    private final String text;
    private final List<String> words;
    private final List<Command> commands;

    private ExecCommand(String text) {
        this.text = Characters.trim(text);
        Specifiers.standIns(KIND, this.text);
        this.words = List.copyOf(QuotedWords.split(KIND, this.text));
        List<Command> read = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            // A semicolon of its own ends a command; the last one may have it too.
            if (i == words.size() ? from < i : words.get(i).equals(END)) {
                read.add(command(words.subList(from, i)));
                from = i + 1;
            }
        }
        this.commands = List.copyOf(read);
    }

    /** @throws InvalidValue when systemd would not load the line, or run nothing of that name */
    public static ExecCommand parse(String text) {
        return new ExecCommand(text);
    }

    /**
     * One command of a line.
     *
     * @param prefixes the signs in front of the program, as they stand. Source: systemd.service(5), "special executable
     *     prefixes"
     * @param program a path or the name of one, without quotes
     * @param arguments without quotes; what systemd puts in for specifiers and variables is not in them yet
     */
    public record Command(String prefixes, String program, List<String> arguments) {
        public Command {
            arguments = List.copyOf(arguments);
        }

        /** The last name of the program's path. */
        public String name() {
            return program.substring(program.lastIndexOf('/') + 1);
        }

        /** Whether it runs with all rights and outside the sandbox of the unit. */
        public boolean isOutside() {
            return prefixes.contains("+");
        }

        /** Whether it starts as root, whatever User= says. */
        public boolean isRoots() {
            return isOutside() || prefixes.contains("!");
        }

        /** Whether the unit goes on where it fails. */
        public boolean mayFail() {
            return prefixes.contains("-");
        }

        /** Whether systemd puts values in the place of variables. */
        public boolean hasVariables() {
            return !prefixes.contains(":");
        }
    }

    /** The commands of the line, never none: a semicolon of its own parts them. */
    public List<Command> commands() {
        return commands;
    }

    /**
     * The program and its arguments as the process gets them; empty where systemd would put something in their place
     * (a specifier, a variable), where a backslash gives them a meaning of its own, for several commands, and where the
     * program is told another name than its own. What else the prefixes say does not change the words.
     */
    public Optional<List<String>> plainWords() {
        Command command = commands.get(0);
        String program = command.program();
        boolean isPlain = !command.prefixes().contains("@") && !program.contains("$"); // $$ stays as it is in a path
        if (!isPlain || !isLiteral(program, false)) {
            return Optional.empty();
        }
        List<String> plain = new ArrayList<>(List.of(program.replace("%%", "%")));
        for (String word : words.subList(1, words.size())) {
            if (!isLiteral(word, command.hasVariables())) {
                return Optional.empty();
            }
            String text = QuotedWords.unquote(word).replace("%%", "%");
            plain.add(command.hasVariables() ? text.replace("$$", "$") : text);
        }
        return Optional.of(plain);
    }

    private static boolean isLiteral(String word, boolean hasVariables) {
        return !word.replace("%%", "").contains("%")
                && !(hasVariables && word.replace("$$", "").contains("$"))
                && !word.contains("\\")
                && !word.equals(END);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExecCommand command && text.equals(command.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private Command command(List<String> its) {
        String prefixes = its.isEmpty() ? "" : prefixes(its.get(0));
        String program = its.isEmpty() ? "" : QuotedWords.unquote(its.get(0).substring(prefixes.length()));
        boolean plain = !program.contains("/") || program.startsWith("/") || Specifiers.leadPath(program);
        if (NO_FILES.contains(program.substring(program.lastIndexOf('/') + 1)) || !plain) {
            throw KIND.not(text, "systemd runs no relative path and no folder");
        }
        if (UNUSABLE.matcher(program).find()) {
            throw KIND.not(text, "systemd runs no program with a quote, backslash or control character in its path");
        }
        Characters.requireNames(KIND, program);
        requirePrefixes(prefixes);
        if (prefixes.contains("@") && its.size() == 1) {
            throw KIND.not(text, "behind @ and the program stands the name that it is given");
        }
        List<String> arguments = its.stream().skip(1).map(QuotedWords::unquote).toList();
        return new Command(prefixes, program, arguments);
    }

    /** Source: systemd.service(5), "special executable prefixes"; systemd takes the second of two for the path. */
    private void requirePrefixes(String prefixes) {
        boolean isTwice = TWICE.matcher(prefixes).find();
        if (isTwice || prefixes.contains("+") && prefixes.contains("!")) {
            throw KIND.not(text, "of + ! and !! there is one in front of a program, and of the other signs each once");
        }
    }

    private static String prefixes(String word) {
        int at = 0;
        while (at < word.length() && PREFIXES.indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        return word.substring(0, at);
    }
}
