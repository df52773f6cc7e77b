package io.keelson.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of interface files against a control group, and the root, of three kernels. */
class CgroupEvidenceTest {
    private static final Facts FACTS = Facts.builtIn();

    static List<Evidence> kernels() {
        return Evidence.all("cgroup");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyFileIsKnownInItsVersionAndMode(Evidence kernel) {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : kernel.rows()) {
            Optional<Fact> fact = FACTS.cgroup(row.get("file"));
            boolean writable = (Integer.parseInt(row.get("mode"), 8) & 0222) != 0;
            if (fact.isEmpty() || FACTS.isMissing(fact.get(), kernel.target())) {
                wrong.add(row.get("file") + " is there");
            } else if (writable
                            == fact.get()
                                    .live()
                                    .filter(Liveness.READ_ONLY::equals)
                                    .isPresent()
                    && !row.get("file").endsWith(".peak")) { // since 6.12 a write resets it
                wrong.add(row.get("file") + " has the mode " + row.get("mode"));
            }
        }
        System.out.println(kernel + ": " + kernel.rows().size() + " interface files held");
        assertEquals(List.of(), wrong, kernel.toString());
    }

    @Test
    void everyFileOfTheTableIsThereOrSaysWhyNot() {
        Map<String, String> exceptions = Evidence.exceptions("cgroup-unseen.tsv");
        Set<String> used = new HashSet<>();
        Set<String> missing = new TreeSet<>();
        for (Evidence kernel : kernels()) {
            Set<String> seen =
                    kernel.rows().stream().map(row -> row.get("file")).collect(Collectors.toSet());
            FACTS.cgroupFiles().stream()
                    .filter(file -> !seen.contains(file))
                    .filter(file -> !FACTS.isMissing(FACTS.cgroup(file).orElseThrow(), kernel.target()))
                    .forEach(file -> Evidence.matching(exceptions, file)
                            .findFirst()
                            .ifPresentOrElse(used::add, () -> missing.add(file + " on " + kernel.kernel())));
        }
        System.out.println("files of the table that no kernel here shows: " + exceptions);
        assertEquals(Set.of(), missing);
        assertEquals(exceptions.keySet(), used, "exceptions that nothing needs any more");
    }

    /** What the kernel shows at first is a value of the file, so it must be one that a spec may have. */
    @ParameterizedTest
    @MethodSource("kernels")
    void everyFirstValueIsOfTheTypeOfItsFile(Evidence kernel) {
        List<String> wrong = new ArrayList<>();
        int held = 0;
        for (Map<String, String> row : kernel.rows()) {
            Optional<Fact> fact = FACTS.cgroup(row.get("file"));
            String value = row.get("value").replaceFirst("^default ", "");
            boolean isSet =
                    fact.flatMap(Fact::live).filter(Liveness.YES::equals).isPresent() && !value.isEmpty();
            if (isSet && !value.contains("\n") && !isWordOfTheKernel(row.get("file"), value)) {
                held++;
                try {
                    fact.get().parse(value);
                } catch (IllegalArgumentException refused) {
                    wrong.add(row.get("file") + ": " + refused.getMessage());
                }
            }
        }
        assertEquals(List.of(), wrong, kernel.toString());
        assertTrue(held >= 15, "only " + held);
    }

    /** cgroup.type says domain, which nobody can write. */
    private static boolean isWordOfTheKernel(String file, String value) {
        return file.equals("cgroup.type") && value.equals("domain");
    }
}
