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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the text of a spec into nodes. Works on the engine's events, not on its nodes: so depth and aliases are bounded
 * here, and every scalar keeps its place.
 */
public final class Reader {
    private Reader() {}

    /** The top mapping of the text and all that is wrong with it as YAML. Never throws. */
    public static Document read(String text, String file) {
        List<Problem> problems = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(Utf8.MOST_BYTES)
                .build();
        NodeBuilder builder = new NodeBuilder(file, text, problems);
        try {
            Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, text));
            while (events.hasNext() && !builder.isDone()) {
                builder.accept(events.next());
            }
        } catch (MarkedYamlEngineException e) {
            problems.add(syntax(e, text, file));
            return new Document(Optional.empty(), problems);
        } catch (ReaderException e) {
            problems.add(unreadable(e, text, file));
            return new Document(Optional.empty(), problems);
        }
        return new Document(root(builder, file, problems), problems);
    }

    private static Optional<Node.Mapping> root(NodeBuilder builder, String file, List<Problem> problems) {
        Optional<Node> root = builder.root();
        if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (!builder.isDone()) {
            Span start = root.map(Node::span).orElse(new Span(file, 1, 1, 1, 1));
            String found = root.filter(node -> !(node instanceof Node.Empty))
                    .map(node -> "here stands " + node.kind())
                    .orElse("the file is empty");
            problems.add(ReadTexts.NOT_A_MAPPING.at(Place.of(start, ""), found));
        }
        return Optional.empty();
    }

    private static Problem syntax(MarkedYamlEngineException e, String text, String file) {
        Span span =
                e.getProblemMark().or(e::getContextMark).map(m -> at(m, file)).orElse(new Span(file, 1, 1, 1, 1));
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("'\\t(TAB)'") || problem.contains("TAB")) {
            return ReadTexts.TAB.at(Place.of(span, ""), "a tab");
        }
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext() + ": ";
        return ReadTexts.SYNTAX.at(Place.of(span, ""), context + problem);
    }

    private static Problem unreadable(ReaderException e, String text, String file) {
        int index = Math.min(e.getPosition(), text.length());
        String before =
                text.substring(0, text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length()))));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        String found = String.format("the character U+%04X may not stand in YAML", e.getCodePoint());
        return ReadTexts.SYNTAX.at(Place.of(new Span(file, line, column, line, column + 1), ""), found);
    }

    private static Span at(Mark mark, String file) {
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        return new Span(file, line, column, line, column + 1);
    }
}
