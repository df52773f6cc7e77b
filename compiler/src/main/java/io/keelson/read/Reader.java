package io.keelson.read;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the text of a spec into nodes. Works on the engine's events, not on its nodes: so depth and aliases are bounded
 * here, and every scalar keeps its place.
 */
public final class Reader {
    private Reader() {}

    /**
     * The top mapping of the text and all that is wrong with it as YAML. Never throws. What was read to its end before a
     * fault that ends the reading is kept, so that what is wrong there is told in the same run.
     */
    public static Document read(String text, String file) {
        List<Problem> problems = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(Utf8.MOST_BYTES)
                .build();
        TextLines lines = new TextLines(file, text);
        NodeBuilder builder = new NodeBuilder(file, lines, problems);
        try {
            StreamReader reader = new StreamReader(settings, text);
            Iterator<Event> events = new ParserImpl(settings, reader);
            Optional<Event> event = next(events, reader);
            while (event.isPresent() && !builder.isDone()) {
                builder.accept(event.get());
                event = next(events, reader);
            }
        } catch (YamlEngineException e) {
            problems.add(new Syntax(text, lines).of(e));
            return new Document(builder.cutOff(), true, problems, builder.inexact());
        }
        return builder.isDone()
                ? new Document(builder.cutOff(), true, problems, builder.inexact())
                : new Document(root(builder, file, problems), false, problems, builder.inexact());
    }

    private static Optional<Event> next(Iterator<Event> events, StreamReader reader) {
        try {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        } catch (YamlEngineException e) {
            throw e;
        } catch (
                RuntimeException
                        e) { // engine 3.2: NumberFormatException for an escape that the end of the text cuts off
            throw new ScannerException("this cannot be read, such as an escape that is cut off", reader.getMark());
        }
    }

    private static Optional<Node.Mapping> root(NodeBuilder builder, String file, List<Problem> problems) {
        Optional<Node> root = builder.root();
        if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        Span start = root.map(Node::span).orElse(new Span(file, 1, 1, 1, 1));
        String found = root.filter(node -> !(node instanceof Node.Empty))
                .map(node -> "here stands " + node.kind())
                .orElse("the file is empty");
        problems.add(ReadTexts.NOT_A_MAPPING.at(Place.of(start, ""), found));
        return Optional.empty();
    }
}
