package io.keelson.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import io.keelson.fact.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@link Fact#namespace} against what was written in namespaces of their own, and read outside. */
class NamespaceEvidenceTest {
    /** It counts up with each process, so that a look from outside says nothing. */
    private static final Set<String> MOVES_BY_ITSELF = Set.of("kernel.ns_last_pid");

    static List<Evidence> kernels() {
        return Evidence.all("sysctl");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void aContainerSetsWhatTheTableSaysItCan(Evidence kernel) {
        List<String> wrong = new ArrayList<>();
        int held = 0;
        for (Map<String, String> row : kernel.rows()) {
            Optional<Fact> fact = Facts.builtIn().sysctl(row.get("key"));
            String seen = row.get("namespace");
            if (fact.isPresent() && !seen.isEmpty() && !MOVES_BY_ITSELF.contains(row.get("key"))) {
                held++;
                Namespace said = fact.get().namespace(kernel.target()).orElseThrow();
                if (!agrees(said, seen, fact.get())) {
                    wrong.add(row.get("key") + ": the table says " + said + ", inside it is " + seen);
                }
            }
        }
        System.out.println(kernel + ": " + held + " keys held against their namespace");
        assertEquals(List.of(), wrong, kernel.toString());
        assertTrue(held > 600, "only " + held);
    }

    /** A value that could not be changed inside says only that the key is there. */
    private static boolean agrees(Namespace said, String seen, Fact fact) {
        return switch (seen) {
            case "own" -> said.isContainers() || said == Namespace.USER;
            case "absent", "shared" -> said == Namespace.HOST;
            case "read-only" ->
                said == Namespace.NET_FIRST
                        || fact.live().filter(Liveness.READ_ONLY::equals).isPresent();
            case "unchanged" -> said != Namespace.HOST;
            default -> false;
        };
    }
}
