package io.keelson.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of the texts that problems are about. */
final class Sources {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final Map<String, String> texts;
    private final Map<String, List<String>> lines = new HashMap<>(); // each text is split once, however many problems
    private final Map<String, int[]> codePoints = new HashMap<>(); // and each line that is shown is taken apart once

    Sources(Map<String, String> texts) {
        this.texts = texts;
    }

    boolean has(String file) {
        return texts.containsKey(file);
    }

    /** A line without blanks at its end, counted from 1; empty behind the last, where the end is what is wrong. */
    int[] line(String file, int number) {
        return codePoints.computeIfAbsent(
                file + ":" + number,
                key -> text(file, number).stripTrailing().codePoints().toArray());
    }

    private String text(String file, int number) {
        List<String> all = lines.computeIfAbsent(file, name -> split(texts.get(name)));
        return Optional.of(number)
                .filter(n -> n <= all.size())
                .map(n -> all.get(n - 1))
                .orElse("");
    }

    private static List<String> split(String text) {
        // A byte order mark is no part of the first line: columns do not count it.
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return List.of(LINE_BREAK.split(body, -1));
    }
}
