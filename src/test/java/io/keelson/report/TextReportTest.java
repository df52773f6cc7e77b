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
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keelson.golden.Golden;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The layout that the documentation shows, and what it becomes of texts that are not as neat. */
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
    void tabsAreKept() {
        String marked = "\ta:\t«1»\tb: «x\ty»\n«\t»c\n";
        golden(
                "tabs",
                one(
                        marked,
                        ERROR.at(at(marked, 1), "has a tab in it").and(at(marked, 0), "behind tabs"),
                        ERROR.at(at(marked, 2), "a tab as indentation")));
    }

    @Test
    void widthIsByCodePoint() {
        String marked = "a: 日本 «語» é «é» 😀 «b»\n";
        golden(
                "wide",
                one(
                        marked,
                        ERROR.at(at(marked, 0), "wide")
                                .and(at(marked, 1), "combined")
                                .and(at(marked, 2), "behind an emoji")));
    }

    @Test
    void controlCharactersAreShownAsPictures() {
        String marked = "a: \u001b[31m«x\u0007\u007f\u0085\u202ey\u2028»\n";
        Problem problem =
                ERROR.at(at(marked, 0), "quotes \u001b[2J and \n of it").fix("Not \u001b[0m\u202e.");
        String shown = golden("control", one(marked, problem));
        assertFalse(shown.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), shown);
    }

    @Test
    void longLinesAreCutToAWindow() {
        String marked = "a: " + "x".repeat(300) + "«here»" + "y".repeat(300) + "«there»" + "z".repeat(20) + "\n";
        golden("long-line", one(marked, ERROR.at(at(marked, 0), "first").and(at(marked, 1), "second")));
        String whole = "«" + "x".repeat(1000) + "»\n";
        golden("long-span", one(whole, ERROR.at(at(whole, 0), "all of it")));
    }

    @Test
    void longerStretchesAreUnderlinedOnTheirFirstLine() {
        String marked = "a: «[1,   \n  2,\n  3]»\n";
        golden("several-lines", one(marked, ERROR.at(at(marked, 0), "a list")));
    }

    @Test
    void theEndOfTheTextIsAPlace() {
        String marked = "a: {\n«»";
        golden("end", one(marked, ERROR.at(at(marked, 0), "the brace is not closed")));
        Place behind = Place.of(new Span(FILE, 7, 3, 7, 3), "");
        golden("behind-end", report(Map.of(FILE, "a: {"), ERROR.at(behind, "the brace is not closed")));
    }

    @Test
    void anyLineBreakAndAByteOrderMark() {
        String dos = "\uFEFFa: 1\r\nb: 2\rc: 3\n";
        Problem problem = ERROR.at(Place.of(new Span(FILE, 1, 4, 1, 5), "a"), "one")
                .and(Place.of(new Span(FILE, 2, 4, 2, 5), "b"), "two")
                .and(Place.of(new Span(FILE, 3, 4, 3, 5), "c"), "three");
        golden("line-breaks", report(Map.of(FILE, dos), problem));
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

    private static String golden(String name, Report report) {
        String shown = report.text(Colours.NONE);
        Golden.in("report").matches(name + ".txt", shown);
        return shown;
    }
}
