package io.keelson.bind;

import io.keelson.read.Node;
import io.keelson.value.EnvAssignments;
import io.keelson.value.EnvName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code Environment=} of the service: what is plain data there is another spelling of {@code env}. */
final class EnvironmentLines {
    private EnvironmentLines() {}

    /**
     * Puts the plain variables into {@code env}; those with specifiers are left, each as it stands, behind the last empty
     * line, which takes back what is before it.
     */
    static List<Node.Scalar> withoutPlain(List<Node.Scalar> texts, String written, Binding out) {
        List<Node.Scalar> left = new ArrayList<>();
        int reset = texts.stream().map(Node.Scalar::text).toList().lastIndexOf("");
        for (Node.Scalar text : texts.subList(Math.max(reset, 0), texts.size())) {
            if (text.text().isEmpty()) {
                left.add(text);
            } else {
                out.parse(text, written, EnvAssignments::parse)
                        .ifPresent(line -> variables(line, text, written, left, out));
            }
        }
        return left;
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
