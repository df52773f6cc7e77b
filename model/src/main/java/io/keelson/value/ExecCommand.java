package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command line as {@code ExecStart=} takes it, kept as it stands. The program is an absolute path, or a plain name
 * that systemd looks up; never a relative path. Source: systemd.service(5), "COMMAND LINES".
 */
public record ExecCommand(String text) {
    private static final Pattern UNUSABLE = Pattern.compile("[\"'\\\\\\p{Cntrl}]");
    private static final Set<String> NO_FILES = Set.of("", ".", "..");
    private static final Pattern TWICE = Pattern.compile("([-@:+]).*\\1|!.*!.*!|![^!]+!");
    private static final String PREFIXES = "@-:+!|";
    private static final Kind KIND = new Kind(
            "command line",
            "an absolute path or a plain file name, with prefixes @ - : + ! | before and arguments behind");

    public ExecCommand {
        text = Characters.trim(text);
        Specifiers.standIns(KIND, text);
        List<String> words = QuotedWords.split(KIND, text);
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            // A semicolon of its own ends a command; the last one may have it too.
            if (i == words.size() ? from < i : words.get(i).equals(";")) {
                requireCommand(text, words.subList(from, i));
                from = i + 1;
            }
        }
    }

    public static ExecCommand parse(String text) {
        return new ExecCommand(text);
    }

    /** The program, without prefixes and quotes. */
    public String program() {
        return program(QuotedWords.split(KIND, text).get(0));
    }

    /**
     * The program and its arguments as the process gets them; empty where systemd would put something in their place
     * (a specifier, a variable) or a backslash or prefix gives the line a meaning of its own.
     */
    public Optional<List<String>> plainWords() {
        List<String> words = new ArrayList<>();
        for (String word : QuotedWords.split(KIND, text)) {
            String single = word.replace("%%", "").replace("$$", "");
            boolean path = words.isEmpty() && word.contains("$"); // $$ stays as it is in the program's path
            if (path || single.contains("%") || single.contains("$") || word.contains("\\") || word.equals(";")) {
                return Optional.empty();
            }
            words.add(QuotedWords.unquote(word).replace("%%", "%").replace("$$", "$"));
        }
        String program = words.get(0);
        boolean prefixed = PREFIXES.indexOf(program.charAt(0)) >= 0;
        return prefixed ? Optional.empty() : Optional.of(words);
    }

    /**
     * The words of each command, without quotes and the prefixes of the program. None of a command with the prefix :, in
     * which systemd puts no variables.
     */
    public List<List<String>> commandsWithVariables() {
        List<List<String>> commands = new ArrayList<>();
        List<String> command = new ArrayList<>();
        boolean starts = true;
        for (String word : QuotedWords.split(KIND, text)) {
            if (starts) {
                command = new ArrayList<>(List.of(program(word)));
                if (!prefixes(word).contains(":")) {
                    commands.add(command);
                }
            } else if (!word.equals(";")) {
                command.add(QuotedWords.unquote(word));
            }
            starts = word.equals(";");
        }
        return commands;
    }

    /** How many commands the line has: a semicolon of its own parts them. */
    public int commands() {
        List<String> words = QuotedWords.split(KIND, text);
        long ends = words.stream().filter(";"::equals).count();
        return (int) ends + (words.get(words.size() - 1).equals(";") ? 0 : 1);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void requireCommand(String text, List<String> words) {
        String first = words.isEmpty() ? "" : program(words.get(0));
        boolean plain = !first.contains("/") || first.startsWith("/") || Specifiers.leadPath(first);
        if (NO_FILES.contains(first.substring(first.lastIndexOf('/') + 1)) || !plain) {
            throw KIND.not(text, "systemd runs no relative path and no folder");
        }
        if (UNUSABLE.matcher(first).find()) {
            throw KIND.not(text, "systemd runs no program with a quote, backslash or control character in its path");
        }
        Characters.requireNames(KIND, first);
        requirePrefixes(text, prefixes(words.get(0)));
        if (prefixes(words.get(0)).contains("@") && words.size() == 1) {
            throw KIND.not(text, "behind @ and the program stands the name that it is given");
        }
    }

    /** Source: systemd.service(5), "Special executable prefixes"; systemd takes the second of two for the path. */
    private static void requirePrefixes(String text, String prefixes) {
        boolean isTwice = TWICE.matcher(prefixes).find();
        if (isTwice || prefixes.contains("+") && prefixes.contains("!")) {
            throw KIND.not(text, "of + ! and !! there is one in front of a program, and of the other signs each once");
        }
    }

    private static String program(String word) {
        return QuotedWords.unquote(word.substring(prefixes(word).length()));
    }

    private static String prefixes(String word) {
        int at = 0;
        while (at < word.length() && PREFIXES.indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        return word.substring(0, at);
    }
}
