package io.keelson.report;

import static io.keelson.report.Problems.ERROR;
import static io.keelson.report.Problems.HEADROOM;
import static io.keelson.report.Problems.NOTE;
import static io.keelson.report.Problems.WARNING;
import static io.keelson.report.Problems.nowhere;
import static io.keelson.report.Problems.place;
import static io.keelson.report.Problems.report;
import static io.keelson.report.Problems.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.golden.Golden;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The layout that the documentation shows. */
class TextReportTest {
    private static final String FILE = "spec.yaml";

    @Test
    void nothingFoundIsNothingSaid() {
        assertEquals("", report(Map.of()).text(Colours.NONE));
    }

    @Test
    void distantLines() {
        golden("distant-lines", headroom());
    }

    @Test
    void neighbouringLines() {
        String marked = "a: «1»\nb: «2»\nc: 3\n";
        golden(
                "neighbouring-lines",
                one(marked, ERROR.at(at(marked, 0), "first").and(at(marked, 1), "second")));
    }

    @Test
    void aFarLineNumberWidensTheGutter() {
        String marked = "a: «1»\n" + "\n".repeat(1233) + "b: «2»\n";
        golden("wide-gutter", one(marked, ERROR.at(at(marked, 1), "late").and(at(marked, 0), "early")));
    }

    @Test
    void labelsOfOneLineShareAFrame() {
        String marked = "io.max: { a: { «rbps»: 1, «wbps»: 2, «riops»: 3 } }\n";
        golden(
                "one-line",
                one(
                        marked,
                        ERROR.at(at(marked, 1), "what is wrong")
                                .and(at(marked, 0), "before it")
                                .and(at(marked, 2), "behind it")));
    }

    @Test
    void aLabelInsideAnother() {
        String marked = "flags: «-s «-w» -X a=b»\n";
        Span outer = new Span(FILE, 1, 8, 1, 20);
        golden("nested", one(marked, ERROR.at(at(marked, 1), "this word").and(Place.of(outer, "flags"), "in this")));
    }

    @Test
    void twoLabelsOfOnePlace() {
        String marked = "a: «1»\n";
        golden("same-place", one(marked, ERROR.at(at(marked, 0), "is wrong").and(at(marked, 0), "is also seen")));
    }

    @Test
    void severalFiles() {
        String spec = "a: «1»\nb: «2»\n";
        String base = "x: 1\ny: «5»\n";
        Problem problem = ERROR.at(at(spec, 1), "here")
                .and(place("base.yaml", "y", base, 0), "there")
                .and(at(spec, 0), "and here");
        golden("several-files", report(Map.of(FILE, text(spec), "base.yaml", text(base)), problem));
    }

    @Test
    void placesWithoutALine() {
        String spec = "sysctl: { fs.nr_open: «1000» }\n";
        Problem written = ERROR.at(at(spec, 0), "no process can have more")
                .and(nowhere("go-production", "systemd.Service.LimitNOFILE"), "but the standard asks for 524288");
        Problem inherited = WARNING.at(nowhere("go-production", "env.GOMAXPROCS"), "is inherited")
                .and(at(spec, 0), "see");
        golden("no-line", report(Map.of(FILE, text(spec)), written, inherited));
    }

    @Test
    void aFileWhoseTextIsNotThere() {
        golden("no-text", report(Map.of(), ERROR.at(at("a: «1»", 0), "is wrong")));
    }

    @Test
    void manyProblems() {
        String marked = "a: «1»\nb: «2»\nc: «3»\n";
        Problem error = ERROR.at(at(marked, 2), "last");
        golden(
                "many",
                one(
                        marked,
                        error,
                        NOTE.at(at(marked, 1), "second"),
                        WARNING.at(at(marked, 0), "first"),
                        error,
                        ERROR.at(at(marked, 1), "second, too").fix("Write:\n\n  b: 3\n  c: 4")));
    }

    @Test
    void colourChangesNoText() {
        String coloured = headroom().text(Colours.ANSI);
        Golden.in("report").matches("colours.txt", coloured.replace("\u001b", "ESC"));
        assertEquals(headroom().text(Colours.NONE), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    private static Report headroom() {
        String marked = "\n".repeat(23) + "  GOMEMLIMIT: «3200MiB»" + "\n".repeat(17) + "  memory.max: «2GiB»\n";
        Place limit = place("payments.yaml", "env.GOMEMLIMIT", marked, 0);
        Place max = place("payments.yaml", "cgroup.memory.max", marked, 1);
        Problem problem = HEADROOM.at(limit, "the Go runtime may grow to 3200 MiB")
                .and(max, "but the kernel kills the service at 2048 MiB");
        return report(Map.of("payments.yaml", text(marked)), problem);
    }

    private static Place at(String marked, int nth) {
        return place(FILE, "key", marked, nth);
    }

    private static Report one(String marked, Problem... problems) {
        return report(Map.of(FILE, text(marked)), problems);
    }

    private static void golden(String name, Report report) {
        Golden.in("report").matches(name + ".txt", report.text(Colours.NONE));
    }
}
