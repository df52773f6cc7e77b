package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.problem.Accepted;
import io.keelson.problem.Edit;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.report.ExplainText;
import io.keelson.report.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final String LOW = """
            keelson: 1
            name: service
            systemd: { Service: { ExecStart: /bin/x, LimitNOFILE: 65536 } }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: KEEL-F001, because: known | ",
                "rule: nofile-lowers-hard-limit, because: known | ",
                "rule: KEEL-F001, at: systemd.Service.LimitNOFILE, because: known | ",
                "rule: KEEL-F001, at: systemd.Service, because: known | ",
                "rule: KEEL-F001, because: known, until: 2026-06-30 | ",
                "rule: KEEL-F001, because: known, until: 2026-06-29 | KEEL-A002 KEEL-F001",
                "rule: KEEL-F001, at: systemd.Unit, because: known | KEEL-A001 KEEL-F001",
                "rule: KEEL-U001, because: known | KEEL-A001 KEEL-F001",
                "rule: KEEL-F001 | KEEL-F001 KEEL-K004",
                "because: known | KEEL-F001 KEEL-K004",
                "rule: KEEL-F001, because: known, until: tomorrow | KEEL-F001 KEEL-V001",
                "rule: KEEL-F001, because: known, untill: 2026-06-30 | KEEL-K001",
            })
    void whatIsAcceptedDoesNotCount(String waiver, String counting) {
        List<String> codes = compile(LOW + "accept: [ { " + waiver + " } ]\n").problems().stream()
                .filter(problem -> problem.accepted().isEmpty())
                .map(problem -> problem.rule().code())
                .sorted()
                .toList();
        assertEquals(counting == null ? "" : counting, String.join(" ", codes));
    }

    @Test
    void aMisspeltRuleNamesTheOneThatWasMeant() {
        Problem problem =
                compile(LOW + "accept: [ { rule: nofile-lower-hard-limits, because: known } ]\n").problems().stream()
                        .filter(found -> found.rule().code().equals("KEEL-A001"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("Did you mean nofile-lowers-hard-limit?", problem.fix());
        assertEquals("nofile-lowers-hard-limit", problem.edit().map(Edit::text).orElseThrow());
    }

    @Test
    void whatAnItemLacksIsAddedThere() {
        List<String> fixes = compile(LOW + "accept: [ {} ]\n").problems().stream()
                .filter(found -> found.rule().code().equals("KEEL-K004"))
                .map(Problem::fix)
                .toList();
        assertEquals(List.of("Add because to the item.", "Add rule to the item."), fixes);
    }

    @Test
    void anAcceptedProblemStaysWithItsReason() {
        Problem problem = compile(LOW + "accept: [ { rule: KEEL-F001, because: see OPS-12 } ]\n")
                .problems()
                .get(0);
        assertEquals("KEEL-F001", problem.rule().code());
        assertEquals("see OPS-12", problem.accepted().orElseThrow().because());
    }

    /** Without a value there is nothing that could be emitted. */
    @Test
    void whatCouldNotBeReadCannotBeAccepted() {
        Compilation compilation = compile("""
                keelson: 1
                name: service
                env: { GOGC: 75% }
                accept: [ { rule: wrong-value, because: never mind } ]
                """);
        assertTrue(compilation.hasErrors());
        assertEquals(List.of("KEEL-V001", "KEEL-A001"), Specs.codes(compilation));
    }

    @Test
    void anAcceptedErrorOfARuleLetsTheSpecPass() {
        Compilation compilation = compile("""
                keelson: 1
                name: service
                env: { GOMEMLIMIT: 2GiB }
                cgroup: { memory.max: 2GiB }
                accept: [ { rule: gomemlimit-without-headroom, at: env.GOMEMLIMIT, because: a test of the limit } ]
                """);
        assertFalse(compilation.hasErrors());
        assertTrue(compilation.standard().isPresent());
    }

    /** An error of a rule that does not say so stays one: the consumer would refuse what was accepted. */
    @Test
    void anErrorCannotBeAccepted() {
        Compilation compilation = compile("""
                keelson: 1
                name: service
                systemd: { Service: { Type: oneshot, Restart: always } }
                accept: [ { rule: oneshot-restarts-always, because: never mind } ]
                """);
        assertTrue(compilation.hasErrors());
        assertEquals(List.of("KEEL-U015", "KEEL-A001"), Specs.codes(compilation));
        assertEquals(
                "oneshot-restarts-always cannot be accepted: it is an error, and what it is about does not work",
                compilation.problems().get(1).message());
    }

    @Test
    void everyWarningAndNoteCanBeAcceptedAndFewErrors() {
        assertEquals(
                List.of(),
                AllRules.TEXTS.stream()
                        .filter(rule -> rule.severity() != Severity.ERROR && !rule.canBeAccepted())
                        .toList());
        assertEquals(
                List.of(
                        "KEEL-M002",
                        "KEEL-T001",
                        "KEEL-T002",
                        "KEEL-T003",
                        "KEEL-T006",
                        "KEEL-T008",
                        "KEEL-U029",
                        "KEEL-U051"),
                AllRules.TEXTS.stream()
                        .filter(rule -> rule.severity() == Severity.ERROR && rule.canBeAccepted())
                        .map(RuleText::code)
                        .toList());
    }

    @Test
    void whoAcceptedWhatAndWhyIsShown() {
        Compilation compilation =
                compile(LOW + "accept: [ { rule: KEEL-F001, because: see OPS-12, until: 2026-12-31 } ]\n");
        Accepted accepted = compilation.problems().get(0).accepted().orElseThrow();
        assertEquals("see OPS-12 (spec.yaml:4:19, until 2026-12-31)", accepted.toString());
        String explained =
                ExplainText.of(Explanation.of(compilation).named("LimitNOFILE").orElseThrow(), key -> List.of());
        assertTrue(explained.contains("  accepted: KEEL-F001: " + accepted + "\n"), explained);
        String json = new Report(compilation.problems(), compilation.sources()).json();
        assertTrue(json.contains("\"accepted\": \"see OPS-12\""), json);
        assertTrue(json.contains("\"until\": \"2026-12-31\""), json);
        assertTrue(json.contains("\"warnings\": 0"), json);
    }

    private static Compilation compile(String text) {
        Options options = Options.plain().on(LocalDate.of(2026, 6, 30));
        return Keelson.compile(text, "spec.yaml", Path.of(""), options);
    }
}
