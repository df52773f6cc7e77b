package io.keelson.report;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import io.keelson.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One problem with the lines it is about, in the layout that docs and tests rely on. */
final class Frame {
    /** Problems below line 100, which most are, have their gutters below each other. */
    private static final int NARROWEST = 2;

    private final Problem problem;
    private final Sources sources;
    private final Colours colours;
    private final int gutter;
    private final StringBuilder text = new StringBuilder();

    Frame(Problem problem, Sources sources, Colours colours) {
        this.problem = problem;
        this.sources = sources;
        this.colours = colours;
        this.gutter = problem.labels().stream()
                .flatMap(label -> label.place().span().stream())
                .mapToInt(span -> Integer.toString(span.line()).length())
                .reduce(NARROWEST, Math::max);
    }

    @Override
    public String toString() {
        text.setLength(0);
        Severity severity = problem.rule().severity();
        text.append(colours.paint(
                        Role.of(severity), severity + "[" + problem.rule().code() + "]"))
                .append(colours.paint(
                        Role.TITLE, ": " + Glyph.harmless(problem.rule().title())))
                .append('\n');
        String corner = "┌─";
        for (List<Mark> section : sections()) {
            row("", corner, header(section.get(0).place()));
            if (hasLines(section.get(0).place())) {
                lines(section);
            } else {
                section.forEach(mark -> row("", "│", colours.paint(mark.role(), mark.text())));
            }
            row("", "│", "");
            corner = "├─";
        }
        advice("why", problem.why());
        advice("fix", problem.fix());
        problem.accepted().ifPresent(by -> advice("accepted", by.toString()));
        problem.environments().ifPresent(names -> advice("only in", Only.names(names)));
        return text.toString();
    }

    /** The marks of a text together, and each place that is in no text by itself; the place of what is wrong first. */
    private List<List<Mark>> sections() {
        Map<String, List<Mark>> sections = new LinkedHashMap<>();
        for (Label label : problem.labels()) {
            Place place = label.place();
            String section = hasLines(place) ? place.source() : header(place);
            sections.computeIfAbsent(section, key -> new ArrayList<>())
                    .add(Mark.of(label, label == problem.labels().get(0)));
        }
        return List.copyOf(sections.values());
    }

    private boolean hasLines(Place place) {
        return place.span().map(Span::file).filter(sources::has).isPresent();
    }

    private static String header(Place place) {
        String key = place.key().isEmpty() ? "" : ": " + place.key();
        return Glyph.harmless(place.span().map(Span::toString).orElse(place.source() + key));
    }

    private void lines(List<Mark> marks) {
        Map<Integer, List<Mark>> byLine = new TreeMap<>();
        marks.forEach(mark ->
                byLine.computeIfAbsent(mark.line(), line -> new ArrayList<>()).add(mark));
        row("", "│", "");
        int previous = 0;
        for (Map.Entry<Integer, List<Mark>> entry : byLine.entrySet()) {
            int number = entry.getKey();
            if (previous > 0 && number > previous + 1) {
                row("", "·", "");
            }
            int[] source = sources.line(
                    entry.getValue().get(0).place().span().orElseThrow().file(), number);
            for (SourceLine line : SourceLine.all(source, entry.getValue())) {
                row(Integer.toString(number), "│", line.text());
                new Underline(line, colours).rows().forEach(row -> row("", "│", row));
            }
            previous = number;
        }
    }

    private void advice(String kind, String advice) {
        String indent = " ".repeat(gutter + "= : ".length() + kind.length());
        String shown = advice.lines()
                .map(line -> line.isBlank() ? "" : indent + Glyph.harmless(line))
                .collect(Collectors.joining("\n"));
        row("", "=", colours.paint(Role.TITLE, kind + ":") + " " + shown.strip());
    }

    private void row(String number, String rule, String content) {
        text.append(colours.paint(Role.GUTTER, " ".repeat(gutter - number.length()) + number + rule))
                .append(content.isEmpty() ? "" : " " + content)
                .append('\n');
    }
}
