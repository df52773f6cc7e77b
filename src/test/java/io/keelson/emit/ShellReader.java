package io.keelson.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads build.sh as a POSIX shell would, as far as it needs to: words, single quotes, a backslash between them.
 *
 * @param exported variables
 * @param command the words behind exec
 */
record ShellReader(Map<String, String> exported, List<String> command) {
    static ShellReader read(String text) {
        Map<String, String> exported = new TreeMap<>();
        List<String> command = List.of();
        for (String line : text.split("\n")) {
            if (line.startsWith("export ")) {
                String word = words(line).get(1);
                exported.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (line.startsWith("exec ")) {
                command = words(line.substring("exec ".length()));
            } else if (!line.matches("#.*|set -eu|cd -- \"\\$\\{1:-\\.}\"")) {
                throw new AssertionError("no line of the script: " + line);
            }
        }
        return new ShellReader(exported, command);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                int end = line.indexOf('\'', i + 1);
                word.append(line, i + 1, end);
                i = end;
            } else if (c == '\\') {
                i++;
                word.append(line.charAt(i));
            } else if (c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else if ("$`\"|&;<>()*?[]#~!{}\t".indexOf(c) >= 0) {
                throw new AssertionError("a shell does something at " + line.substring(i));
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** A flag of go build that holds several words. Source: cmd/internal/quoted, Split; strings.TrimSpace before. */
    static List<String> goWords(String text) {
        List<String> words = new ArrayList<>();
        String rest = trimmed(text);
        while (!rest.isEmpty()) {
            char first = rest.charAt(0);
            boolean quoted = first == '\'' || first == '"';
            int end = quoted ? rest.indexOf(first, 1) : blank(rest);
            words.add(rest.substring(quoted ? 1 : 0, end));
            rest = rest.substring(Math.min(rest.length(), quoted ? end + 1 : end));
            while (!rest.isEmpty() && blank(rest) == 0) {
                rest = rest.substring(1);
            }
        }
        return words;
    }

    private static int blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (" \t\n\r".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s\\p{Z}\u0085]+|[\\s\\p{Z}\u0085]+$", "");
    }
}
