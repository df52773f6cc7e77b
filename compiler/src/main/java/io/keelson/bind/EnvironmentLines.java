package io.keelson.bind;

import io.keelson.origin.Place;
import io.keelson.read.Node;
import io.keelson.value.EnvAssignments;
import io.keelson.value.EnvName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code Environment=} of the service: what is plain data there is another spelling of {@code env}. */
final class EnvironmentLines {
    private static final EnvName GODEBUG = EnvName.parse("GODEBUG");

    private EnvironmentLines() {}

    /**
     * Puts the plain variables into {@code env}; those with specifiers are left, each as it stands, behind the last empty
     * line, which takes back what is before it.
     */
    static List<Node.Scalar> withoutPlain(List<Node.Scalar> texts, String written, Binding out) {
        List<Node.Scalar> left = new ArrayList<>();
        List<Node.Scalar> godebug = new ArrayList<>();
        int reset = texts.stream().map(Node.Scalar::text).toList().lastIndexOf("");
        for (Node.Scalar text : texts.subList(Math.max(reset, 0), texts.size())) {
            if (text.text().isEmpty()) {
                left.add(text);
                continue;
            }
            Optional<EnvAssignments> line = out.parse(text, written, EnvAssignments::parse);
            line.ifPresent(its -> variables(its, text, written, left, out));
            line.filter(its -> its.variables().containsKey(GODEBUG)).ifPresent(its -> godebug.add(text));
        }
        requireOne(godebug, written, out);
        return left;
    }

    /** Its settings are keys of their own, so that two of it would be both, where the process gets the last alone. */
    private static void requireOne(List<Node.Scalar> godebug, String written, Binding out) {
        if (godebug.stream().map(Node.Scalar::text).distinct().count() > 1) {
            Node.Scalar first = godebug.get(0);
            Node.Scalar last = godebug.get(godebug.size() - 1);
            out.problem(BindTexts.SPELLINGS_DISAGREE
                    .at(Place.of(last.span(), written), "the process gets this GODEBUG")
                    .and(Place.of(first.span(), written), "and nothing of this one")
                    .fix("Write both into one, with a comma between them."));
        }
    }

    private static void variables(
            EnvAssignments line, Node.Scalar text, String written, List<Node.Scalar> left, Binding out) {
        int from = 0;
        for (String word : line.words()) {
            int at = text.text().indexOf(word, from);
            from = at + word.length();
            if (hasSpecifier(word)) {
                left.add(new Node.Scalar(word, text.part(at, word.length()), 0, text.exact()));
                continue;
            }
            for (Map.Entry<EnvName, String> variable :
                    new EnvAssignments(List.of(word)).variables().entrySet()) {
                String name = variable.getKey().toString();
                String value = variable.getValue().replace("%%", "%");
                // A value that stands as it was typed has a place of its own, a quoted one that of its word.
                boolean plain = word.equals(name + "=" + value);
                int offset = plain ? at + name.length() + 1 : at;
                Node.Scalar place =
                        new Node.Scalar(value, text.part(offset, from - offset), 0, plain && !value.isEmpty());
                EnvSection.variable(new Node.Entry(new Node.Scalar(name, place.span(), 0, false), place), written, out);
            }
        }
    }

    private static boolean hasSpecifier(String word) {
        return word.replace("%%", "").contains("%");
    }
}
