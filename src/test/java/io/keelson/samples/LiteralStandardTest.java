package io.keelson.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Compilation;
import io.keelson.golden.Golden;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import io.keelson.report.Colours;
import io.keelson.report.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published standard, word for word, contradicts itself; each contradiction is found at its own line. */
class LiteralStandardTest {
    private static final Sample LITERAL = Sample.named("literal-standard");
    private static final Compilation COMPILED = LITERAL.compile();

    @Test
    void itFails() {
        assertEquals(Optional.empty(), COMPILED.standard());
        assertTrue(COMPILED.hasErrors());
    }

    @Test
    void itsReportIsAsSomebodyReadIt() {
        Golden.in("samples")
                .matches(
                        "literal-standard.txt", new Report(COMPILED.problems(), COMPILED.sources()).text(Colours.NONE));
    }

    /** The rows' names are those of the audited standard; the line is told by a word that only it has. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "B6 x B8 | KEEL-M002 | 3435973836 | memory.max: 512M",
                "B6 x B8 | KEEL-M002 | 3435973836 | MemoryMax: 2G",
                "B6      | KEEL-V001 | GOMEMLIMIT=3.2GiB |",
                "C4 x E1 | KEEL-S001 | memory.max: 512M | MemoryMax: 2G",
                "A1      | KEEL-B001 | -buildmode=pie |",
                "A1 x A2 | KEEL-B002 | -extldflags=-static | -buildmode=pie",
                "A3 x H3 | KEEL-B004 | ldflags: -s | uprobe:",
                "A6      | KEEL-B005 | -stackguard=1024 |",
                "C3      | KEEL-U001 | ulimit -n |",
                "C2      | KEEL-F001 | LimitNOFILE: 65536 |",
                "C1      | KEEL-U002 | RestartSec: 5 |",
                "C7 x E1 | KEEL-U003 | > /sys/fs/cgroup |",
                "D8      | KEEL-T001 | kernel.sched_latency_ns |",
                "E8 x E9 | KEEL-U004 | /sys/fs/cgroup/cpuset |",
                "F1 x E5 | KEEL-C001 | cpu.weight: 80 | CPUSchedulingPolicy: fifo",
                "B2      | KEEL-G001 | mmap=1 |",
                "B4 x C  | KEEL-G002 | GOTRACEBACK: crash |",
                "G2      | KEEL-D001 | journal=ordered |",
                "B1 x F1 | KEEL-C002 | GOMAXPROCS: 8 | CPUAffinity: 2",
                "D3      | KEEL-N002 | tcp_congestion_control: bbr |",
                "E6      | KEEL-I003 | io.weight: 60 |",
                "G1      | KEEL-D003 | nodiratime |",
                "G1      | KEEL-D004 | discard |",
                "G4      | KEEL-D005 | device: /dev/sdb1 |",
                "E7      | KEEL-S001 | rbps=52428800 | IOReadBandwidthMax: 8:16 50M",
            })
    void eachContradictionIsFoundAtItsOwnLine(String row, String code, String at, String related) {
        List<Problem> found = COMPILED.problems().stream()
                .filter(problem -> problem.rule().code().equals(code))
                .filter(problem -> line(problem.labels().get(0)) == lineOf(at))
                .filter(problem ->
                        related == null || problem.related().stream().anyMatch(label -> line(label) == lineOf(related)))
                .toList();
        assertEquals(1, found.size(), row + " in " + COMPILED.problems());
    }

    private static int line(Label label) {
        return label.place().span().orElseThrow().line();
    }

    private static int lineOf(String word) {
        List<String> lines = LITERAL.text().lines().toList();
        List<String> with = lines.stream().filter(line -> line.contains(word)).toList();
        assertEquals(1, with.size(), "lines with " + word);
        return lines.indexOf(with.get(0)) + 1;
    }
}
