package io.keelson.check;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.compiler.Options;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several specs for one host, from a file of {@code src/test/cases/host}. A line {@code # spec: a} begins the spec of the
 * service a, in the file a.yaml. What is expected stands behind the specs: {@code #! KEEL-H001 b.yaml 10: text} is a
 * problem at the first 10 in b.yaml, {@code #! + a.yaml 1: text} its further place; {@code #2} behind the word means the
 * second, a word with blanks stands between backquotes, and {@code <linux-network-host>} is a place without a line.
 *
 * @param specs their texts by the names of their files, in the order in which they are checked
 */
record HostCase(String file, String kind, String title, Map<String, String> specs, List<String> expected) {
    private static final Pattern MARKER = Pattern.compile(
            "#! (KEEL-[A-Z][0-9]{3}|[+]) (?:(<[a-z-]+>)|(\\S+) (?:`([^`]+)`|([^\\s:]+?))(?:#([0-9]))?): (.*)");

    /** The cases of a file, which stand between lines of three dashes. */
    static List<HostCase> in(Path file) throws IOException {
        List<HostCase> cases = new ArrayList<>();
        String name = file.getFileName().toString();
        for (String part : Proof.without(Files.readString(file)).split("(?m)^---\n")) {
            Matcher first = Pattern.compile("# (fails|passes|boundary): (.+)")
                    .matcher(part.lines().findFirst().orElse(""));
            if (!first.matches()) {
                throw new IllegalStateException(name + ": a case starts with '# fails: ' or such, not: " + part);
            }
            Map<String, String> specs = specs(part);
            cases.add(new HostCase(name, first.group(1), first.group(2), specs, expected(part, specs)));
        }
        return cases;
    }

    private static Map<String, String> specs(String part) {
        Map<String, String> specs = new LinkedHashMap<>();
        String[] texts = part.replaceAll("(?m)^#! .*\n", "").split("(?m)^# spec: ");
        for (int i = 1; i < texts.length; i++) {
            String name = texts[i].substring(0, texts[i].indexOf('\n'));
            specs.put(name + ".yaml", "keelson: 1\nname: " + name + texts[i].substring(name.length()));
        }
        return specs;
    }

    private static List<String> expected(String part, Map<String, String> specs) {
        List<StringBuilder> problems = new ArrayList<>();
        for (String line : part.lines().filter(line -> line.startsWith("#!")).toList()) {
            Matcher marker = MARKER.matcher(line);
            if (!marker.matches()) {
                throw new IllegalStateException("not a marker: " + line);
            }
            String label = Seen.label(where(marker, specs), marker.group(7));
            if (marker.group(1).equals("+")) {
                problems.get(problems.size() - 1).append("\n    +").append(label);
            } else {
                problems.add(new StringBuilder(marker.group(1)).append(label));
            }
        }
        return problems.stream().map(StringBuilder::toString).sorted().toList();
    }

    private static String where(Matcher marker, Map<String, String> specs) {
        if (marker.group(2) != null) {
            return marker.group(2);
        }
        String word = marker.group(4) != null ? marker.group(4) : marker.group(5);
        int times = marker.group(6) == null ? 1 : Integer.parseInt(marker.group(6));
        String text = specs.get(marker.group(3));
        int from = -1;
        for (int i = 0; i < times; i++) {
            from = text.indexOf(word, from + 1);
            if (from < 0) {
                throw new IllegalStateException(marker.group(3) + " has no '" + word + "'");
            }
        }
        int line = (int) text.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
        int column = from - text.lastIndexOf('\n', from);
        return marker.group(3) + ":" + line + ":" + column + "+" + word.length();
    }

    List<Compilation> compile() {
        return specs.entrySet().stream()
                .map(spec -> Keelson.compile(spec.getValue(), spec.getKey(), Path.of("")))
                .toList();
    }

    List<Problem> problems() {
        return Keelson.checkOneHost(compile(), Options.plain());
    }

    List<String> seen() {
        return problems().stream().map(HostCase::seen).sorted().toList();
    }

    private static String seen(Problem problem) {
        return problem.rule().code()
                + problem.labels().stream().map(HostCase::seen).collect(Collectors.joining("\n    +", "", ""));
    }

    private static String seen(Label label) {
        String file = label.place().span().map(span -> span.file() + ":").orElse("");
        return Seen.label(file + Seen.where(label.place()), label.text());
    }

    @Override
    public String toString() {
        return file + " " + kind + ": " + title;
    }
}
