package io.keelson.read;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;

/** A list or mapping whose end has not been reached. */
final class OpenCollection {
    private final CollectionStartEvent start;
    private final Span span;
    private final List<Problem> problems;
    private final List<Node> items = new ArrayList<>();
    private final List<Node.Entry> entries = new ArrayList<>();
    private final Map<String, Span> keys = new HashMap<>();
    private Optional<Node> key = Optional.empty();
    private int size = 1;

    OpenCollection(CollectionStartEvent start, Span span, List<Problem> problems, String file) {
        this.start = start;
        this.span = span;
        this.problems = problems;
    }

    Optional<String> anchor() {
        return start.getAnchor().map(Anchor::getValue);
    }

    /** How many nodes this one and what is below it are. */
    int size() {
        return size;
    }

    void add(Node node, int nodes) {
        size += nodes;
        if (!(start instanceof MappingStartEvent)) {
            items.add(node);
        } else if (key.isEmpty()) {
            key = Optional.of(node);
        } else {
            entry(key.get(), node);
            key = Optional.empty();
        }
    }

    Node close(Span end) {
        Span whole = new Span(span.file(), span.line(), span.column(), end.line(), end.column());
        return start instanceof MappingStartEvent
                ? new Node.Mapping(List.copyOf(entries), whole)
                : new Node.Sequence(List.copyOf(items), whole);
    }

    private void entry(Node name, Node value) {
        if (!(name instanceof Node.Scalar scalar)) {
            problems.add(ReadTexts.KEY_IS_NO_TEXT.at(Place.of(name.span(), ""), "here stands " + name.kind()));
            return;
        }
        if (scalar.text().equals("<<")) {
            problems.add(ReadTexts.MERGE_KEY.at(Place.of(scalar.span(), "<<"), "what it would merge is unclear"));
            return;
        }
        Span first = keys.putIfAbsent(scalar.text(), scalar.span());
        if (first != null) {
            problems.add(ReadTexts.DUPLICATE
                    .at(Place.of(scalar.span(), scalar.text()), "again here")
                    .and(Place.of(first, scalar.text()), "first here"));
            return;
        }
        entries.add(new Node.Entry(scalar, value));
    }
}
