package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of every table has a grammar; prose stands only in {@code note}. */
class TablesTest {
    private static final Map<String, List<String>> OWN = Map.of(
            "systemd", List.of("in", "list", "reset", "void_in", "same_as"),
            "sysctl", List.of("unit", "module", "namespaced", "after", "default", "shown", "void", "one_way"),
            "cgroup", List.of("directive", "part_of", "shown"),
            "mount", List.of("form", "conflicts", "remount", "default", "by", "then"),
            "godebug", List.of("fit", "carried"),
            "gobuild", List.of("tool"),
            "buildmodes", List.of("internal_link"),
            "gocalls", List.of("phase", "groups"),
            "targets", List.of("kernel", "systemd", "go", "cgroup", "init", "like", "carries"));

    /** The words of the type column; each is the name of a value type. */
    private static final Set<String> TYPES = Set.of(
            "text word path path-list bool int uint percent timespan size size-or-percent signal mode cpu-list weight"
                    .concat(
                            " weight-or-idle unit-name typed-unit unit-list exec-command condition limit-number limit-size")
                    .concat(" limit-time user list env-assignment device-rate-bytes device-rate-iops device-weight")
                    .concat(
                            " calendar sysctl-int sysctl-tuple sysctl-word sysctl-text sysctl-range-list mount-flag mount-value")
                    .concat(
                            " go-flags go-experiments go-fips godebug-int memory-limit io-rate-bytes io-rate-iops cpu-max cpu-quota cpu-set version")
                    .concat(" buildmode misc-limit rdma-limit dmem-limit io-latency")
                    .concat(
                            " capabilities address-families namespaces architectures controllers disabled-controllers secure-bits coredump-kinds")
                    .concat(" syscall-filter syscall-list error-number ip-prefixes device-access bind-paths")
                    .concat(
                            " temporary-paths reboot-argument escaped-text image-user directories plain-directories user-list tasks-max")
                    .concat(" optional-path unit-text dashed-path run-path search-path plain-path-list slice-name")
                    .concat(
                            " documentation log-namespace credential-source credential-data credential-encrypted stream env-names env-drops")
                    .concat(" exit-statuses file-systems interfaces socket-bind limit-micros limit-nice timer-slack")
                    .concat(
                            " device-latency tmpfs-size util-clamp listen listen-local netlink image-options image-mounts image-extensions")
                    .concat(" image-policy open-file fd-name log-fields log-pattern bpf-program nft-sets encoded-data")
                    .concat(" root-hash hash-signature imported-credential file-names control-group xattr bus-name")
                    .concat(" interface refreshed socket-list service-unit path-condition plain-size quota")
                    .concat(" size-above-zero timespan-from-second byte")
                    .split(" "));

    static Stream<String> tables() {
        return OWN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasTheColumnsOfItsKind(String table) {
        assertEquals(OWN.get(table), FactTable.builtIn(table).ownColumns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "systemd",
                "sysctl",
                "cgroup",
                "mount",
                "godebug",
                "gobuild",
                "buildmodes",
                "gocalls",
                "targets",
                "values",
                "exceptions"
            })
    void isPlainSortedTextWithoutStrayBlanks(String table) {
        String text = Lines.text(table + ".tsv");
        assertTrue(text.endsWith("\n") && !text.contains("\r") && !text.contains("\""), table);
        List<String> lines = text.lines().skip(1).toList();
        assertEquals(lines.stream().sorted().toList(), lines, "sorted");
        for (String line : lines) {
            assertTrue(line.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f)), line);
            for (String cell : line.split("\t", -1)) {
                assertTrue(cell.equals(cell.strip()) && !cell.contains("  "), line);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowParsesAndItsKeyIsUnique(String table) {
        FactTable facts = FactTable.builtIn(table);
        Set<String> seen = new HashSet<>();
        facts.all().forEach(fact -> {
            assertTrue(seen.add(fact.key()), "twice: " + fact.key());
            assertEquals(fact, facts.find(fact.key()).orElseThrow(), "what is found is what stands there");
            assertTrue(TYPES.contains(fact.type()), fact.key() + ": type " + fact.type());
            assertTrue(fact.key().matches("[A-Za-z0-9_.+*/-]+"), fact.key());
            assertTrue(!fact.source().isEmpty(), fact.key() + " has no source");
            fact.replacedBy().ifPresent(other -> assertTrue(facts.find(other).isPresent(), fact.key() + ": " + other));
            assertTrue(fact.needs().stream().allMatch(word -> word.matches("CONFIG_[A-Z0-9_]+")), fact.key());
            assertTrue(!fact.note().endsWith("."), fact.key() + ": a note has no full stop");
            fact.until()
                    .ifPresent(gone -> assertTrue(
                            fact.since().map(first -> first.compareTo(gone) < 0).orElse(true), fact.key()));
        });
        assertEquals(seen.size(), facts.keys().size());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rangesAreForNumbersAndWordsForWords(String table) {
        Set<String> words = Set.of("word", "stream", "text", "mount-value", "sysctl-word");
        Set<String> numbers = Set.of("int", "uint", "sysctl-int", "sysctl-tuple", "godebug-int");
        FactTable.builtIn(table).all().forEach(fact -> {
            if (fact.allowed() instanceof Allowed.Words) {
                assertTrue(words.contains(fact.type()), fact.key() + ": words with type " + fact.type());
            }
            if (fact.allowed() instanceof Allowed.IntRange) {
                assertTrue(numbers.contains(fact.type()), fact.key() + ": range with type " + fact.type());
            }
        });
    }

    /** Whoever has it in a file today must know what to write instead, or that nothing has to stand there. */
    @ParameterizedTest
    @ValueSource(strings = {"sysctl", "cgroup", "mount"})
    void whatIsGoneSaysWhatToDoInstead(String table) {
        FactTable.builtIn(table)
                .all()
                .filter(fact -> fact.until().isPresent())
                .forEach(fact ->
                        assertTrue(fact.replacedBy().isPresent() || !fact.note().isEmpty(), table + ": " + fact.key()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsAllowedIsWrittenInOneWay(String table) {
        Lines.of(table + ".tsv", Lines.text(table + ".tsv"), Fact.LEADING)
                .rows()
                .forEach(row -> assertEquals(
                        row.text("allowed"), Allowed.parse(row.text("allowed")).toString(), row.text("key")));
    }
}
