package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.problem.Problem;
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
    void anAcceptedProblemStaysWithItsReason() {
        Problem problem = compile(LOW + "accept: [ { rule: KEEL-F001, because: see OPS-12 } ]\n")
                .problems()
                .get(0);
        assertEquals("KEEL-F001", problem.rule().code());
        assertEquals("see OPS-12", problem.accepted().orElseThrow());
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

    private static Compilation compile(String text) {
        Options options = Options.plain().on(LocalDate.of(2026, 6, 30));
        return Keelson.compile(text, "spec.yaml", Path.of(""), options);
    }
}
