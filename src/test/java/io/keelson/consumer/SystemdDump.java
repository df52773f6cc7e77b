package io.keelson.consumer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one unit out of what {@code systemd --test} prints: properties two tabs deep, Exec lines three. */
final class SystemdDump {

    private static final String UNIT = "\t-> Unit ";
    private static final String COMMAND_LINE = "\t\t\tCommand Line: ";

    private SystemdDump() {}

    static SystemdUnit unit(String name, String dump) {
        return units(List.of(name), dump).get(name);
    }

    static Map<String, SystemdUnit> units(List<String> names, String dump) {
        List<String> lines = List.of(dump.split("\n"));
        Map<String, Integer> starts = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(UNIT)) {
                starts.putIfAbsent(lines.get(i), i + 1);
            }
        }
        Map<String, SystemdUnit> units = new TreeMap<>();
        for (String name : names) {
            Integer start = starts.get(UNIT + name + ":");
            if (start == null) {
                throw new AssertionError("systemd did not load " + name + "\n" + dump);
            }
            units.put(name, unit(name, block(name, start, lines)));
        }
        return units;
    }

    private static SystemdUnit unit(String name, List<String> block) {
        Map<String, List<String>> values = new TreeMap<>();
        Map<String, List<List<String>>> commands = new TreeMap<>();
        String heading = "";
        for (String line : block) {
            if (line.startsWith("\t\t-> ")) {
                heading = line.substring(5).replaceFirst(":$", "");
            } else if (line.startsWith(COMMAND_LINE)) {
                commands.computeIfAbsent(heading, key -> new ArrayList<>())
                        .add(words(line.substring(COMMAND_LINE.length())));
            } else if (line.startsWith("\t\t") && line.charAt(2) != '\t') {
                int colon = line.indexOf(": ");
                values.computeIfAbsent(line.substring(2, colon), key -> new ArrayList<>())
                        .add(line.substring(colon + 2));
            }
        }
        return new SystemdUnit(name, values, commands);
    }

    private static List<String> block(String name, int start, List<String> lines) {
        int end = start;
        while (end < lines.size() && lines.get(end).startsWith("\t\t")) {
            end++;
        }
        String next = end < lines.size() ? lines.get(end) : "-> ";
        if (!next.startsWith(UNIT) && !next.startsWith("-> ")) {
            throw new AssertionError("a value of " + name + " holds a line break: " + next);
        }
        return lines.subList(start, end);
    }

    /** Takes the quoting back that systemd puts around a word which is not plain. */
    static List<String> words(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        boolean quoted = false;
        for (int i = 0; i < text.length; i++) {
            switch (text[i]) {
                case '"' -> quoted = !quoted;
                case '\\' -> i = escape(text, i + 1, word);
                case ' ' -> {
                    if (quoted) {
                        word.write(' ');
                    } else {
                        words.add(word.toString(StandardCharsets.UTF_8));
                        word.reset();
                    }
                }
                default -> word.write(text[i]);
            }
        }
        words.add(word.toString(StandardCharsets.UTF_8));
        return List.copyOf(words);
    }

    /** Writes what the escape at {@code i} means; the result is the place of its last character. */
    private static int escape(byte[] text, int i, ByteArrayOutputStream word) {
        int letter = "abfnrtv".indexOf(text[i]);
        if (letter >= 0) {
            word.write("\u0007\b\f\n\r\t\u000b".charAt(letter));
            return i;
        }
        if (text[i] >= '0' && text[i] <= '7') {
            word.write(Integer.parseInt(new String(text, i, 3, StandardCharsets.US_ASCII), 8));
            return i + 2;
        }
        word.write(text[i]);
        return i;
    }
}
