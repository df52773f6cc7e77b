package io.keelson.check;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One annotated spec of a case file.
 *
 * @param kind {@code fails}, {@code passes} or {@code boundary}
 * @param text the spec; what every spec needs is added behind it, so that its lines keep their numbers
 * @param expected the problems that its markers tell, in the form of {@link Seen}
 */
record Case(String file, int number, String kind, String title, String text, List<String> expected) {

    /** The specs of a file, which stand between lines of three dashes. */
    static List<Case> in(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        String name = file.getFileName().toString();
        for (String part : Proof.without(Files.readString(file)).split("(?m)^---\n")) {
            String first = part.lines().findFirst().orElse("");
            if (!first.matches("# (fails|passes|boundary): .+")) {
                throw new IllegalStateException(
                        name + ": a case starts with '# fails: ', '# passes: ' or '# boundary: ', not '" + first + "'");
            }
            String kind = first.substring(2, first.indexOf(':'));
            String title = first.substring(first.indexOf(':') + 2);
            String text = complete(part);
            cases.add(new Case(name, cases.size() + 1, kind, title, text, Marker.expected(text)));
        }
        return cases;
    }

    Compilation compile() {
        return compile(text);
    }

    static Compilation compile(String text) {
        return Keelson.compile(text, "case.yaml", Path.of(""));
    }

    List<String> seen(String compiled) {
        return compile(compiled).problems().stream().map(Seen::of).sorted().toList();
    }

    List<Problem> problems() {
        return compile().problems();
    }

    private static String complete(String part) {
        StringBuilder text = new StringBuilder(part);
        if (!part.contains("\nkeelson:")) {
            text.append("keelson: 1\n");
        }
        if (!part.contains("\nname:")) {
            text.append("name: case\n");
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return file + " " + number + " " + kind + ": " + title;
    }
}
