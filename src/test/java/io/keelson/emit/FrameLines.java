package io.keelson.emit;

import io.keelson.escape.Traced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a template as patterns: its own words stand for themselves, holes for one piece or number each. */
final class FrameLines {
    private static final Path FOLDER = Path.of(System.getProperty("keelson.root"), "templates");
    private static final Pattern TOKEN =
            Pattern.compile("<#(list|if|else|sep)[^>]*>|</#(list|if|sep)>|\\[=[^\\]]*\\]|<#include \"([^\"]*)\">");
    private static final String PIECE = Traced.FROM + "[^\n" + Traced.FROM + Traced.TO + "]*" + Traced.TO;
    private static final String HOLE = "(?:" + PIECE + "|[0-9]+)";

    private final List<Pattern> patterns = new ArrayList<>();

    static FrameLines of(String template) {
        FrameLines lines = new FrameLines();
        lines.add(FOLDER.resolve(template));
        if (template.equals(RoleEmitter.VALUES)) {
            lines.add(FOLDER.resolve(RoleEmitter.RULES)); // whose text is a piece of it
        }
        return lines;
    }

    boolean has(String tracedLine) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(tracedLine).matches());
    }

    private void add(Path template) {
        String text;
        try {
            text = Files.readString(template).replaceAll("(?s)<#--.*?-->\n?", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String line : text.split("\n")) {
            Matcher include = Pattern.compile("<#include \"([^\"]*)\">").matcher(line);
            if (include.find()) {
                add(template.resolveSibling(include.group(1)).normalize());
            } else if (line.isBlank() || !line.replaceAll("</?#[^>]*>", "").isBlank()) {
                patterns.add(Pattern.compile(regex(line), Pattern.DOTALL));
            }
        }
    }

    private static String regex(String line) {
        StringBuilder regex = new StringBuilder();
        Matcher token = TOKEN.matcher(line);
        int from = 0;
        while (token.find()) {
            regex.append(Pattern.quote(line.substring(from, token.start()))).append(meaning(token));
            from = token.end();
        }
        return balanced(regex.append(Pattern.quote(line.substring(from))).toString(), line);
    }

    private static String meaning(Matcher token) {
        if (token.group(1) != null) {
            return token.group(1).equals("else") ? "|" : "(?:";
        }
        return token.group(2) == null ? HOLE : token.group(2).equals("sep") ? ")?" : ")*";
    }

    /** A list's separator may end where its list does. */
    private static String balanced(String regex, String line) {
        if (line.contains("<#sep>") && !line.contains("</#sep>")) {
            throw new IllegalStateException("<#sep> is not closed on its line: " + line);
        }
        return regex;
    }
}
