package io.keelson.read;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds nodes from the engine's events, without recursion. */
final class NodeBuilder {
    /** No key of a spec lies deeper than six levels. */
    private static final int MOST_LEVELS = 64;

    /** Nodes that aliases may stand for in one text. */
    private static final int MOST_ALIASED_NODES = 2_000;

    /**
     * Keys and values of one text. The samples have two hundred; beyond two hundred times that, what every rule and every
     * report costs adds up to minutes and to gigabytes.
     */
    private static final int MOST_NODES = 50_000;

    private final String file;
    private final TextLines lines;
    private final List<Problem> problems;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final Map<Node, Integer> sizes = new IdentityHashMap<>();
    private final List<Span> inexact = new ArrayList<>();
    private Optional<Node> root = Optional.empty();
    private int documents;
    private int aliased;
    private int nodes;
    private boolean done;

    NodeBuilder(String file, TextLines lines, List<Problem> problems) {
        this.file = file;
        this.lines = lines;
        this.problems = problems;
    }

    Optional<Node> root() {
        return root;
    }

    /** The part of the top mapping that was read to its end before the reading ended. */
    Optional<Node.Mapping> cutOff() {
        Optional<Node> whole = root;
        while (!open.isEmpty()) {
            whole = open.pop().cutOff(whole);
        }
        return whole.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    /** The places of nodes that do not stand in the text as they read: with an anchor or escapes, folded, as a block. */
    List<Span> inexact() {
        return inexact;
    }

    /** Whether nothing further is worth reading. */
    boolean isDone() {
        return done;
    }

    void accept(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> startDocument((DocumentStartEvent) event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> end(event);
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            default -> {
                // Comments and the stream's own marks carry nothing.
            }
        }
    }

    private void startDocument(DocumentStartEvent event) {
        documents++;
        if (event.getSpecVersion().isPresent()) {
            YamlVersion.problem(lines.to(span(event).line()), lines).ifPresent(problems::add);
        }
        if (documents > 1) {
            stop(ReadTexts.SECOND_DOCUMENT, span(event), "the file should end before it");
        }
    }

    private void start(CollectionStartEvent event) {
        if (open.size() == MOST_LEVELS) {
            stop(ReadTexts.TOO_DEEP, span(event), "level " + (MOST_LEVELS + 1));
            return;
        }
        if (isTooMany(event)) {
            return;
        }
        refuseTag(event, event.getTag());
        event.getAnchor().ifPresent(anchor -> anchors.remove(anchor.getValue()));
        open.push(new OpenCollection(event, span(event), path(), problems));
    }

    private boolean isTooMany(Event event) {
        nodes++;
        if (nodes > MOST_NODES) {
            stop(ReadTexts.TOO_LARGE, span(event), "more than " + MOST_NODES + " keys and values");
        }
        return done;
    }

    private void end(Event event) {
        OpenCollection closed = open.pop();
        Node node = closed.close(end(event.getEndMark()));
        sizes.put(node, closed.size());
        closed.anchor().ifPresent(name -> {
            anchors.put(name, node);
            inexact.add(node.span());
        });
        add(node, closed.size());
    }

    private void scalar(ScalarEvent event) {
        if (isTooMany(event)) {
            return;
        }
        refuseTag(event, event.getTag());
        Span span = span(event);
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        Node node;
        if (plain && event.getValue().isEmpty()) {
            node = new Node.Empty(span);
        } else {
            int quote = plain || isBlock(event) ? 0 : 1;
            boolean exact = !isBlock(event) && standsAsTyped(event.getValue(), span, quote);
            if (!exact) {
                inexact.add(span);
            }
            node = new Node.Scalar(event.getValue(), span, quote, exact);
        }
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
        add(node, 1);
    }

    private static boolean isBlock(ScalarEvent event) {
        return event.getScalarStyle() == ScalarStyle.LITERAL || event.getScalarStyle() == ScalarStyle.FOLDED;
    }

    private boolean standsAsTyped(String value, Span span, int quote) {
        String line = lines.line(span.line());
        int from = lines.index(span.line(), span.column() + quote);
        return span.isOneLine() && line.startsWith(value, from);
    }

    private void alias(AliasEvent event) {
        Node target = anchors.get(event.getAlias().getValue());
        if (target == null) {
            String name = event.getAlias().getValue();
            boolean isOpen = open.stream()
                    .anyMatch(one -> one.anchor().filter(name::equals).isPresent());
            stop(
                    ReadTexts.SYNTAX,
                    span(event),
                    isOpen
                            ? "what is marked &" + name + " would hold itself"
                            : "no node before this is marked &" + name);
            return;
        }
        int size = sizes.getOrDefault(target, 1);
        aliased += size;
        if (aliased > MOST_ALIASED_NODES) {
            stop(ReadTexts.ALIAS, span(event), "more than " + MOST_ALIASED_NODES + " nodes by aliases");
            return;
        }
        add(target, size);
    }

    private void add(Node node, int size) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().add(node, size);
        }
    }

    private void refuseTag(NodeEvent event, Optional<String> tag) {
        if (tag.isPresent() && !tag.get().equals("!")) {
            Span start = span(event);
            Span at = new Span(file, start.line(), start.column(), start.line(), start.column() + 1);
            problems.add(ReadTexts.TAG.at(Place.of(at, path()), "the tag " + tag.get()));
        }
    }

    private void stop(RuleText text, Span span, String found) {
        problems.add(text.at(Place.of(span, path()), found));
        done = true;
        if (text == ReadTexts.TOO_LARGE || text == ReadTexts.ALIAS) {
            open.clear(); // to judge what was read would cost what the limit is there to save
        }
    }

    /** The native key of what comes next. */
    private String path() {
        return open.isEmpty() ? "" : open.peek().nextPath();
    }

    private Span span(Event event) {
        Span start = end(event.getStartMark());
        Span end = end(event.getEndMark());
        if (event instanceof CollectionStartEvent) {
            return lines.character(start.line(), start.column());
        }
        return new Span(file, start.line(), start.column(), end.line(), end.column());
    }

    /** Where a mark is; the engine's last ones may lie behind the text. */
    private Span end(Optional<Mark> mark) {
        Mark at = mark.orElseThrow();
        return lines.stretch(at.getLine() + 1, at.getColumn() + 1, 0);
    }
}
