package io.keelson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code #!} comment expects: {@code #! KEEL-M002 3200MiB: text} for a problem at that word of the line,
 * {@code #! + 2GiB: text} for a further place of the problem before it, {@code #! ^ 2GiB: text} where that
 * place is in the nearest line above that has the word. A word with blanks or colons stands between
 * backquotes; {@code #2} behind it means its second occurrence; {@code <go-production>} is a place without a line. A
 * marker on a line of its own is about the nearest line above that is no marker.
 */
final class Marker {
    private static final Pattern MARKER =
            Pattern.compile("#! (KEEL-[A-Z][0-9]{3}|[+^]) +(?:`([^`]+)`|([^\\s:]+?))(?:#([0-9]))?: (.*)");

    private Marker() {}

    static List<String> expected(String text) {
        List<StringBuilder> problems = new ArrayList<>();
        List<String> above = new ArrayList<>();
        int contentLine = 0;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf("#!");
            above.add(at < 0 ? lines.get(i) : lines.get(i).substring(0, at));
            if (!above.get(i).isBlank()) {
                contentLine = i + 1;
            }
            if (at >= 0) {
                add(lines.get(i).substring(at), above.subList(0, contentLine), problems);
            }
        }
        return problems.stream().map(StringBuilder::toString).sorted().toList();
    }

    private static void add(String marker, List<String> above, List<StringBuilder> problems) {
        Matcher matcher = MARKER.matcher(marker);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a marker: " + marker);
        }
        String word = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        int occurrence = matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4));
        int line = marker.startsWith("#! ^") ? lineAbove(word, above) : above.size();
        String where = word.matches("<.+>") ? word : where(word, occurrence, above.get(line - 1), line);
        String label = Seen.label(where, matcher.group(5));
        if (matcher.group(1).length() == 1) {
            problems.get(problems.size() - 1).append("\n    +").append(label);
        } else {
            problems.add(new StringBuilder(matcher.group(1)).append(label));
        }
    }

    private static int lineAbove(String word, List<String> above) {
        for (int line = above.size() - 1; line > 0; line--) {
            if (above.get(line - 1).contains(word)) {
                return line;
            }
        }
        throw new IllegalStateException("no line above line " + above.size() + " has '" + word + "'");
    }

    private static String where(String word, int occurrence, String content, int line) {
        int from = -1;
        for (int i = 0; i < occurrence; i++) {
            from = content.indexOf(word, from + 1);
            if (from < 0) {
                throw new IllegalStateException("line " + line + " has no '" + word + "': " + content);
            }
        }
        int column = content.codePointCount(0, from) + 1;
        return line + ":" + column + "+" + word.codePointCount(0, word.length());
    }
}
