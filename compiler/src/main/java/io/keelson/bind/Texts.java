package io.keelson.bind;

import io.keelson.read.Node;
import java.util.ArrayList;
import java.util.List;

/** A text, or a list of texts. */
final class Texts {
    private Texts() {}

    /** The texts of the node, in their order; a problem for each item that is none. An empty node has no text. */
    static List<Node.Scalar> of(Node node, Node.Scalar name, String written, Binding out) {
        List<Node.Scalar> texts = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                out.text(item, name, written).ifPresent(texts::add);
            }
        } else {
            out.text(node, name, written).ifPresent(texts::add);
        }
        return texts;
    }

    /** The same, where an empty list says nothing either. */
    static List<Node.Scalar> some(Node node, Node.Scalar name, String written, Binding out) {
        if (node instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
            out.problem(BindTexts.NO_VALUE, node.span(), written, "the list is empty");
        }
        return of(node, name, written, out);
    }
}
