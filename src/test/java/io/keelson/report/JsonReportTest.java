package io.keelson.report;

import static io.keelson.report.Problems.HEADROOM;
import static io.keelson.report.Problems.NOTE;
import static io.keelson.report.Problems.WARNING;
import static io.keelson.report.Problems.nowhere;
import static io.keelson.report.Problems.place;
import static io.keelson.report.Problems.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.keelson.golden.Golden;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document that other tools read. */
class JsonReportTest {
    private static final String MARKED = "😀: «3200MiB»\nb: «2GiB»\n";
    private static final Problem ERROR = HEADROOM.at(
                    place("a.yaml", "env.GOMEMLIMIT", MARKED, 0), "a \"quoted\" é\u0007")
            .and(place("a.yaml", "cgroup.memory.max", MARKED, 1), "there")
            .and(nowhere("go-production", "env.GOGC"), "inherited");
    private static final Problem INHERITED = WARNING.at(nowhere("go-production", "env.GOMAXPROCS"), "inherited");
    private static final Report REPORT = new Report(
            List.of(INHERITED, ERROR, NOTE.at(nowhere("given", ""), "a note")), Map.of("a.yaml", text(MARKED)));

    @Test
    void isTheContractsDocument() throws IOException {
        JsonNode document = new JsonMapper().readTree(REPORT.json());
        JsonNode expected = new JsonMapper().readTree("""
                {"code": "KEEL-M002", "name": "gomemlimit-without-headroom", "severity": "error",
                 "title": "GOMEMLIMIT leaves no head-room under memory.max", "message": "a \\"quoted\\" é\\u0007",
                 "at": {"file": "a.yaml", "key": "env.GOMEMLIMIT",
                        "line": 1, "column": 4, "endLine": 1, "endColumn": 11},
                 "related": [{"file": "a.yaml", "key": "cgroup.memory.max",
                              "line": 2, "column": 4, "endLine": 2, "endColumn": 8, "message": "there"},
                             {"file": "go-production", "key": "env.GOGC", "message": "inherited"}],
                 "why": "GOMEMLIMIT is a soft target the runtime tries to stay under; above memory.max it never acts.",
                 "fix": "set GOMEMLIMIT: auto, or at most 1843MiB (90 %)"}""");
        assertEquals(expected, document.get("problems").get(0));
        assertEquals(3, document.get("problems").size());
        assertEquals(1, document.get("errors").intValue());
        assertEquals(1, document.get("warnings").intValue());
        assertEquals(Version.text(), document.get("keelson").textValue());
        assertTrue(Version.text().matches("[0-9]+\\.[0-9]+\\.[0-9]+.*"), Version.text());
    }

    @Test
    void hasTheSameBytesEachTime() {
        Report shuffled = new Report(
                List.of(
                        REPORT.problems().get(2),
                        ERROR,
                        INHERITED,
                        REPORT.problems().get(1),
                        ERROR),
                Map.of());
        assertEquals(REPORT.json(), shuffled.json());
        String neutral = REPORT.json().replace('"' + Version.text() + '"', "\"VERSION\"");
        assertFalse(neutral.contains("\r"));
        Golden.in("report").matches("report.json", neutral);
    }

    @Test
    void ofNothingIsADocumentToo() {
        String expected = "{\n  \"keelson\": \"" + Version.text()
                + "\",\n  \"problems\": [],\n  \"failures\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n";
        assertEquals(expected, new Report(List.of(), Map.of()).json());
    }
}
