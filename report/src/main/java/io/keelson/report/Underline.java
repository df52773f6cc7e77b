package io.keelson.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows under a source line: the strokes, the text of the last mark behind them, the other texts hanging below.
 *
 * <pre>
 *     -     ^^ text of the last
 *     │
 *     text of the first
 * </pre>
 */
final class Underline {
    private final SourceLine line;
    private final Colours colours;

    Underline(SourceLine line, Colours colours) {
        this.line = line;
        this.colours = colours;
    }

    List<String> rows() {
        List<Mark> hanging = new ArrayList<>(line.marks());
        hanging.removeIf(mark -> mark.text().isEmpty());
        List<String> rows = new ArrayList<>();
        if (hanging.isEmpty() || !endsLast(hanging.get(hanging.size() - 1))) {
            rows.add(strokes());
        } else {
            rows.add(strokes() + " " + text(hanging.remove(hanging.size() - 1)));
        }
        if (!hanging.isEmpty()) {
            rows.add(hangers(hanging, line.from(hanging.get(hanging.size() - 1)) + 1));
        }
        while (!hanging.isEmpty()) {
            Mark last = hanging.remove(hanging.size() - 1);
            rows.add(hangers(hanging, line.from(last)) + text(last));
        }
        return rows;
    }

    /** Whether a text behind all strokes belongs to that mark: no other reaches further. */
    private boolean endsLast(Mark mark) {
        return line.marks().stream().allMatch(other -> line.to(other) <= line.to(mark));
    }

    private String text(Mark mark) {
        return colours.paint(mark.role(), mark.text());
    }

    private String strokes() {
        int end = line.marks().stream().mapToInt(line::to).max().orElseThrow();
        StringBuilder row = new StringBuilder(line.lead(" "));
        for (int from = line.start(), to; from < end; from = to) {
            Optional<Mark> mark = over(from);
            to = from + 1;
            while (to < end && over(to).equals(mark)) {
                to++;
            }
            row.append(mark.isPresent() ? strokes(mark.get(), from, to) : line.blanks(from, to));
        }
        return row.toString();
    }

    private String strokes(Mark mark, int from, int to) {
        return colours.paint(mark.role(), line.blanks(from, to).replace(" ", mark.stroke()));
    }

    /** The mark that is drawn there: where two lie on each other, the place of what is wrong. */
    private Optional<Mark> over(int index) {
        List<Mark> marks = line.marks().stream()
                .filter(mark -> line.from(mark) <= index && index < line.to(mark))
                .toList();
        return marks.stream()
                .filter(Mark::primary)
                .findFirst()
                .or(() -> marks.stream().findFirst());
    }

    /** A row that leads down to texts which still come, up to that place. */
    private String hangers(List<Mark> marks, int end) {
        StringBuilder row = new StringBuilder(line.lead(" "));
        for (int i = line.start(); i < end; i++) {
            int index = i;
            Optional<Mark> mark =
                    marks.stream().filter(each -> line.from(each) == index).findFirst();
            String blanks = line.blanks(index, index + 1);
            row.append(mark.map(each -> colours.paint(each.role(), "│") + blanks.substring(1))
                    .orElse(blanks));
        }
        return row.toString();
    }
}
