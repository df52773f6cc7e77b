package io.keelson.report;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Problems to show, in texts in which «this» is what they are about. */
final class Problems {
    static final RuleText HEADROOM = new RuleText(
            "KEEL-M002",
            "gomemlimit-without-headroom",
            Severity.ERROR,
            "GOMEMLIMIT leaves no head-room under memory.max",
            "GOMEMLIMIT is a soft target the runtime tries to stay under; above memory.max it never acts.",
            "set GOMEMLIMIT: auto, or at most 1843MiB (90 %)",
            "https://go.dev/doc/gc-guide#Memory_limit");
    static final RuleText ERROR = rule("KEEL-T001", Severity.ERROR);
    static final RuleText WARNING = rule("KEEL-T002", Severity.WARNING);
    static final RuleText NOTE = rule("KEEL-T003", Severity.NOTE);

    private Problems() {}

    private static RuleText rule(String code, Severity severity) {
        return new RuleText(code, "test-" + severity, severity, "A title", "A reason.", "A remedy.", "a source");
    }

    /** The place of the nth stretch, from 0, that a text marks by « and ». */
    static Place place(String file, String key, String marked, int nth) {
        int from = -1;
        for (int i = 0; i <= nth; i++) {
            from = marked.indexOf('«', from + 1);
        }
        int to = marked.indexOf('»', from);
        return Place.of(
                new Span(file, line(marked, from), column(marked, from), line(marked, to), column(marked, to)), key);
    }

    static Place nowhere(String source, String key) {
        return new Place(source, key, Optional.empty());
    }

    static String text(String marked) {
        return marked.replaceAll("[«»]", "");
    }

    static Report report(Map<String, String> sources, Problem... problems) {
        return new Report(List.of(problems), sources);
    }

    private static int line(String marked, int index) {
        return 1
                + (int) marked.substring(0, index)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static int column(String marked, int index) {
        String before = text(marked.substring(marked.lastIndexOf('\n', index - 1) + 1, index));
        return 1 + before.codePointCount(0, before.length());
    }
}
