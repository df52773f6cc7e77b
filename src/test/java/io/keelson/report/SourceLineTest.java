package io.keelson.report;

import static io.keelson.report.Problems.ERROR;
import static io.keelson.report.Problems.place;
import static io.keelson.report.Problems.report;
import static io.keelson.report.Problems.text;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keelson.golden.Golden;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of source lines that are not as neat as those in the documentation. */
class SourceLineTest {
    private static final String FILE = "spec.yaml";

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
