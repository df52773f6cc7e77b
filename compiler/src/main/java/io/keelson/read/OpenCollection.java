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
    private final String path;
    private final List<Problem> problems;
    private final List<Node> items = new ArrayList<>();
    private final List<Node.Entry> entries = new ArrayList<>();
    private final Map<String, Span> keys = new HashMap<>();
    private Optional<Node> key = Optional.empty();
    private int size = 1;

    /** @param path the native key whose value it is; empty at the top */
    OpenCollection(CollectionStartEvent start, Span span, String path, List<Problem> problems) {
        this.start = start;
        this.span = span;
        this.path = path;
        this.problems = problems;
    }

    Optional<String> anchor() {
        return start.getAnchor().map(Anchor::getValue);
    }

    /** How many nodes this one and what is below it are. */
    int size() {
        return size;
    }

    /** The native key of what is added next: of a value its key's, else its own. */
    String nextPath() {
        return key.map(node -> node instanceof Node.Scalar name ? below(name.text()) : path)
                .orElse(path);
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
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

    /**
     * What of it is sure although its end is missing. Of a list nothing: it may be one value. A text or list at the
     * end of a mapping may go on, unless the next key was read.
     *
     * @param below the same of the value that was being read
     */
    Optional<Node> cutOff(Optional<Node> below) {
        if (key.isPresent()) {
            below.ifPresent(value -> entry(key.get(), value));
        } else if (!entries.isEmpty() && !(entries.get(entries.size() - 1).value() instanceof Node.Mapping)) {
            entries.remove(entries.size() - 1);
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(close(span));
    }

    private void entry(Node name, Node value) {
        if (!(name instanceof Node.Scalar scalar)) {
            problems.add(ReadTexts.KEY_IS_NO_TEXT.at(Place.of(name.span(), path), "here stands " + name.kind()));
            return;
        }
        if (scalar.text().equals("<<")) {
            problems.add(
                    ReadTexts.MERGE_KEY.at(Place.of(scalar.span(), below("<<")), "what it would merge is unclear"));
            return;
        }
        Span first = keys.putIfAbsent(scalar.text(), scalar.span());
        if (first != null) {
            problems.add(ReadTexts.DUPLICATE
                    .at(Place.of(scalar.span(), below(scalar.text())), "again here")
                    .and(Place.of(first, below(scalar.text())), "first here"));
            return;
        }
        entries.add(new Node.Entry(scalar, value));
    }
}
