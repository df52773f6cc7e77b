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
import io.keelson.compiler.AllRules;
import io.keelson.golden.Golden;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Accepted;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The document that viewers of static analysis read. */
class SarifReportTest {
    private static final JsonSchema SCHEMA = JsonSchema.ofSarif();
    private static final String MARKED = "😀: «3200MiB»\nb: «2GiB»\n";
    private static final String FILE = "my specs/a#1.yaml";
    private static final Problem ERROR = HEADROOM.at(place(FILE, "env.GOMEMLIMIT", MARKED, 0), "a \"quoted\" é\u0007")
            .and(place(FILE, "cgroup.memory.max", MARKED, 1), "there")
            .and(nowhere("go-production", "env.GOGC"), "inherited")
            .replace("1843MiB")
            .onlyIn(List.of("production"));
    private static final Problem ACCEPTED = WARNING.at(nowhere("go-production", "env.GOMAXPROCS"), "inherited")
            .accepted(new Accepted("known and meant", nowhere("spec.yaml", "accept.rule"), Optional.empty()));
    private static final Problem KEYLESS = NOTE.at(nowhere("given", ""), "a note");
    private static final Report REPORT = new Report(List.of(ACCEPTED, ERROR, KEYLESS), Map.of(FILE, text(MARKED)));

    @Test
    void isWhatThePublishedSchemaAsksFor() throws IOException {
        assertEquals(List.of(), SCHEMA.faultsOfJson(REPORT.sarif()));
        assertEquals(List.of(), SCHEMA.faultsOfJson(new Report(List.of(), Map.of()).sarif()));
        assertEquals(
                List.of(),
                SCHEMA.faultsOfJson(new Report(List.of(), Map.of(), List.of("a.yaml: no such file")).sarif()));
        String neutral = REPORT.sarif().replace('"' + Version.text() + '"', "\"VERSION\"");
        Golden.in("report").matches("report.sarif", neutral);
    }

    @Test
    void theSchemaIsReallyAsked() {
        String broken = REPORT.sarif().replace("\"unicodeCodePoints\"", "\"bytes\"");
        assertEquals(1, SCHEMA.faultsOfJson(broken).size());
        String address = REPORT.sarif().replace("my%20specs", "my specs");
        assertFalse(SCHEMA.faultsOfJson(address).isEmpty());
    }

    @Test
    void everyRuleCanBeShown() {
        Place place = nowhere("given", "env.GOGC");
        List<Problem> all =
                AllRules.TEXTS.stream().map(rule -> rule.at(place, "seen")).toList();
        assertEquals(List.of(), SCHEMA.faultsOfJson(new Report(all, Map.of()).sarif()));
    }

    @Test
    void onlyAnAddressIsOne() throws IOException {
        JsonNode rules = run(REPORT).at("/tool/driver/rules");
        assertEquals(3, rules.size());
        assertEquals(
                "https://go.dev/doc/gc-guide#Memory_limit",
                rules.get(0).get("helpUri").textValue());
        assertFalse(rules.get(1).has("helpUri"), "a manual page is none");
    }

    @Test
    void filesAreRelativeAndEncoded() throws IOException {
        assertEquals("a/b-1.yaml", SarifPlaces.uri("a/b-1.yaml"));
        assertEquals("%3Cstdin%3E", SarifPlaces.uri("<stdin>"));
        assertEquals("%C3%A9%3A%25.yaml", SarifPlaces.uri("é:%.yaml"));
        assertEquals("file:///srv/a%20b.yaml", SarifPlaces.uri("/srv/a b.yaml"));
        assertEquals(
                "my%20specs/a%231.yaml",
                run(REPORT).at("/artifacts/0/location/uri").textValue());
    }

    @Test
    void columnsCountCodePoints() throws IOException {
        Problem astral = HEADROOM.at(Place.of(new Span("a", 1, 3, 1, 5), "env.A"), "x");
        JsonNode region =
                run(new Report(List.of(astral), Map.of())).at("/results/0/locations/0/physicalLocation/region");
        assertEquals("{\"startLine\":1,\"startColumn\":3,\"endLine\":1,\"endColumn\":5}", region.toString());
    }

    @Test
    void hasTheSameBytesEachTime() {
        Report shuffled = new Report(List.of(KEYLESS, ERROR, ACCEPTED, ERROR), Map.of(FILE, ""));
        assertEquals(REPORT.sarif(), shuffled.sarif());
        assertTrue(REPORT.sarif().endsWith("}\n"));
        assertFalse(REPORT.sarif().contains("\r"));
    }

    private static JsonNode run(Report report) throws IOException {
        return new JsonMapper().readTree(report.sarif()).at("/runs/0");
    }
}
