package io.keelson.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of sysctl keys against {@code /proc/sys} of three kernels. */
class SysctlEvidenceTest {
    private static final Facts FACTS = Facts.builtIn();

    /** Of these the table knows every key; what is left out says why in {@code sysctl-unknown.tsv}. */
    private static final Pattern WHOLE =
            Pattern.compile("(net\\.(core|ipv4|ipv6|netfilter|unix|mptcp|bridge|sctp)|vm|kernel|fs|user)\\..*");

    static List<Evidence> kernels() {
        return Evidence.all("sysctl");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyKeyOfTheTableIsThere(Evidence kernel) {
        Set<String> seen = keys(kernel);
        List<Fact> claimed =
                claimed(kernel).filter(SysctlEvidenceTest::isEverywhere).toList();
        List<String> missing = claimed.stream()
                .map(Fact::key)
                .filter(key -> !seen.contains(key))
                .toList();
        System.out.println(kernel + ": " + claimed.size() + " keys of the table held against " + seen.size());
        assertEquals(List.of(), missing, kernel + " lacks what the table says it has");
        assertTrue(claimed.size() > 650, "only " + claimed.size());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void noKeyIsThereThatTheTableSaysIsNot(Evidence kernel) {
        List<String> wrong = keys(kernel).stream()
                .filter(key -> FACTS.sysctl(key)
                        .filter(fact -> FACTS.isMissing(fact, kernel.target()))
                        .isPresent())
                .toList();
        assertEquals(List.of(), wrong, kernel.toString());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyValueIsOfTheTypeAndInTheRangeOfItsRow(Evidence kernel) {
        List<String> wrong = new ArrayList<>();
        int held = 0;
        for (Map<String, String> row : kernel.rows()) {
            Optional<Fact> fact = FACTS.sysctl(row.get("key"));
            String value = row.get("value");
            boolean unset = row.get("key").equals("vm.dirty_bytes") && value.equals("0"); // vm.dirty_ratio is in force
            if (fact.isPresent() && isReadable(row) && !value.isEmpty() && !value.contains("\n") && !unset) {
                held++;
                try {
                    fact.get().parse(value);
                } catch (InvalidValue refused) {
                    wrong.add(row.get("key") + ": " + refused.getMessage());
                }
            }
        }
        System.out.println(kernel + ": " + held + " values held against type and range");
        assertEquals(List.of(), wrong, kernel.toString());
        assertTrue(held > 800, "only " + held);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void aKeyIsReadOnlyWhereItsFileIs(Evidence kernel) {
        List<String> wrong = kernel.rows().stream()
                .filter(row -> FACTS.sysctl(row.get("key")).isPresent())
                .filter(row -> {
                    Fact fact = FACTS.sysctl(row.get("key")).orElseThrow();
                    boolean never =
                            fact.live().filter(Liveness.READ_ONLY::equals).isPresent();
                    return never && isWritable(row) && !isSwitchedByConfiguration(fact);
                })
                .map(row -> row.get("key"))
                .toList();
        assertEquals(List.of(), wrong, kernel.toString());
    }

    /** A key that came with a module needs it loaded before it can be written. */
    @ParameterizedTest
    @MethodSource("kernels")
    void whatAModuleBringsIsBoundToOne(Evidence kernel) {
        List<Map<String, String>> brought = kernel.rows().stream()
                .filter(row -> !row.get("module").isEmpty())
                .toList();
        // On 5.10 the modules were there before anything was asked.
        assertEquals(
                kernel.kernel().toString().startsWith("5.10"), brought.size() < 100, kernel + ": " + brought.size());
        List<String> wrong = brought.stream()
                .filter(row -> FACTS.sysctl(row.get("key"))
                        .filter(fact -> fact.own("module").isEmpty())
                        .isPresent())
                .map(row -> row.get("key") + " came with " + row.get("module"))
                .toList();
        assertEquals(List.of(), wrong, kernel.toString());
    }

    @Test
    void theTableKnowsEveryKeyOfItsFamilies() {
        Map<String, String> exceptions = Evidence.exceptions("sysctl-unknown.tsv");
        Set<String> used = new HashSet<>();
        Set<String> unknown = new TreeSet<>();
        for (Evidence kernel : kernels()) {
            keys(kernel).stream()
                    .filter(key ->
                            WHOLE.matcher(key).matches() && FACTS.sysctl(key).isEmpty())
                    .forEach(key -> Evidence.matching(exceptions, key)
                            .findFirst()
                            .ifPresentOrElse(used::add, () -> unknown.add(key)));
        }
        System.out.println("left out of the table: " + exceptions);
        assertEquals(Set.of(), unknown, "kernels have keys that the table does not know");
        assertEquals(exceptions.keySet(), used, "exceptions that nothing needs any more");
    }

    private static Stream<Fact> claimed(Evidence kernel) {
        return FACTS.sysctlKeys().stream()
                .map(key -> FACTS.sysctl(key).orElseThrow())
                .filter(fact -> !FACTS.isMissing(fact, kernel.target()));
    }

    /** Whether every kernel has it that is new enough, however it was built. */
    private static boolean isEverywhere(Fact fact) {
        return fact.own("module").isEmpty() && fact.needs().isEmpty();
    }

    /** CONFIG_CHECKPOINT_RESTORE and the watchdogs decide whether these can be written. */
    private static boolean isSwitchedByConfiguration(Fact fact) {
        return fact.key().matches("kernel\\.(msg|sem|shm)_next_id|kernel\\.nmi_watchdog");
    }

    private static boolean isReadable(Map<String, String> row) {
        return (Integer.parseInt(row.get("mode"), 8) & 0444) != 0;
    }

    private static boolean isWritable(Map<String, String> row) {
        return (Integer.parseInt(row.get("mode"), 8) & 0222) != 0;
    }

    private static Set<String> keys(Evidence kernel) {
        Predicate<String> known = key -> !key.isEmpty();
        return kernel.rows().stream()
                .map(row -> row.get("key"))
                .filter(known)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
