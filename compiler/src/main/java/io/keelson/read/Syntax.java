package io.keelson.read;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** What the engine refuses, in our words and at the place that has to be changed. */
final class Syntax {
    private static final String QUOTES = "Put the text in quotes.";

    private final String text;
    private final TextLines lines;

    Syntax(String text, TextLines lines) {
        this.text = text;
        this.lines = lines;
    }

    Problem of(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return marked(marked);
        }
        if (e instanceof ReaderException reader) {
            return unreadable(reader);
        }
        if (e instanceof YamlVersionException) {
            return YamlVersion.problem(lines.to(Integer.MAX_VALUE), lines).orElseThrow(() -> e);
        }
        return ReadTexts.SYNTAX.at(Place.of(lines.character(1, 1), ""), String.valueOf(e.getMessage()));
    }

    private Problem marked(MarkedYamlEngineException e) {
        Span span = e.getProblemMark().or(e::getContextMark).map(this::at).orElse(lines.character(1, 1));
        String problem = String.valueOf(e.getProblem());
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext();
        if (problem.contains("TAB")) {
            Span tab = lines.inIndentation(span.line(), '\t');
            boolean found = lines.line(tab.line()).startsWith("\t", tab.column() - 1);
            return ReadTexts.TAB.at(Place.of(found ? tab : span, ""), "a tab");
        }
        Optional<Span> opened = e.getContextMark().map(this::at);
        if (context.contains("scanning an alias") && opened.isPresent()) {
            return ReadTexts.SYNTAX
                    .at(Place.of(opened.get(), ""), "a text that begins with * must stand in quotes")
                    .fix(QUOTES);
        }
        boolean isCutOff = lines.isEnd(span.line(), span.column());
        if (isCutOff && opened.isPresent() && (context.contains("quoted scalar") || context.contains("flow"))) {
            return ReadTexts.SYNTAX
                    .at(Place.of(opened.get(), ""), "this is never closed")
                    .fix("Close it where it ends.");
        }
        Problem said = ReadTexts.SYNTAX.at(Place.of(span, ""), sentence(context, problem, span));
        return problem.contains("cannot start any token") ? said.fix(QUOTES) : said;
    }

    private String sentence(String context, String problem, Span span) {
        if (problem.contains("cannot start any token")) {
            return "a text that begins with " + character(span) + " must stand in quotes";
        }
        if (context.contains("scanning an anchor")) {
            return "a name of letters and digits is expected behind the character before this";
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "a colon and a blank may not stand here: is the indentation right, or are quotes missing?";
        }
        return (context.isEmpty() ? "" : context + ": ") + problem.strip();
    }

    private String character(Span span) {
        String line = lines.line(span.line());
        int from = line.offsetByCodePoints(0, span.column() - 1);
        return from < line.length() ? Character.toString(line.codePointAt(from)) : "nothing";
    }

    private Problem unreadable(ReaderException e) {
        int index = Math.min(e.getPosition(), text.codePointCount(0, text.length()));
        String before = text.substring(0, text.offsetByCodePoints(0, index));
        String[] read = before.split("\r\n|\r|\n", -1);
        String last = read[read.length - 1];
        String found = String.format("the character U+%04X may not stand in YAML", e.getCodePoint());
        Span at = lines.character(read.length, last.codePointCount(0, last.length()) + 1);
        return ReadTexts.SYNTAX.at(Place.of(at, ""), found);
    }

    private Span at(Mark mark) {
        return lines.character(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
