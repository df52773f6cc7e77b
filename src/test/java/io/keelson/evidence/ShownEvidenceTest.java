package io.keelson.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.fact.Facts;
import io.keelson.standard.NormalForm;
import io.keelson.value.InvalidValue;
import io.keelson.value.SysctlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@link NormalForm} against what kernels and systemd showed after each line of {@code probes.tsv} was set. */
class ShownEvidenceTest {
    static List<Evidence> kernels() {
        return Evidence.all("shown");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sysctlKeysReadBackAsTheirForm(Evidence kernel) {
        NormalForm forms = NormalForm.on(kernel.target());
        hold(
                kernel,
                "sysctl",
                90,
                row -> value(row)
                        .flatMap(value -> forms.sysctl(row.get("key"), value))
                        .map(form -> form.equals(row.get("shown")) ? "" : form));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void interfaceFilesReadBackAsTheirForm(Evidence kernel) {
        hold(kernel, "cgroup", 20, row -> {
            if (row.get("key").equals("io.max") || row.get("shown").contains(" invalid ")) {
                return Optional.empty(); // limits of devices are settings of their own; what became invalid has no form
            }
            String form = NormalForm.on(kernel.target()).cgroup(row.get("key"), row.get("written"));
            return Optional.of(form.equals(row.get("shown")) ? "" : form);
        });
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void propertiesAreShownAsTheirForm(Evidence kernel) {
        hold(kernel, "systemd", 90, row -> {
            Map<String, String> forms = NormalForm.on(kernel.target()).directive(row.get("key"), row.get("written"));
            Map<String, String> seen = new HashMap<>(properties(bare(kernel)));
            seen.putAll(properties(row));
            return forms.isEmpty() ? Optional.empty() : Optional.of(differences(forms, seen));
        });
    }

    /** A form that was read back from no systemd would be a guess. */
    @Test
    void noDirectiveHasAFormThatWasNotProbed() {
        Set<String> probed = new HashSet<>();
        kernels().forEach(kernel -> kernel.rows().forEach(row -> probed.add(row.get("key"))));
        Set<String> guessed = new TreeSet<>();
        for (String directive : Facts.builtIn().systemdDirectives("Service")) {
            boolean has = texts(directive)
                    .anyMatch(text -> !NormalForm.on(kernels().get(2).target())
                            .directive(directive, text)
                            .isEmpty());
            if (has && !probed.contains(directive)) {
                guessed.add(directive);
            }
        }
        assertEquals(Set.of(), guessed);
    }

    private static Stream<String> texts(String directive) {
        return Facts.builtIn().systemd("Service", directive).stream()
                .flatMap(fact -> Stream.concat(
                        Stream.of(
                                fact.allowed().toString().replace("bool", "yes").split("\\|")),
                        fact.valueType().examples().stream()));
    }

    private interface Claim {
        /** Empty where there is no form, else what differs, which is nothing where the form is what was seen. */
        Optional<String> differs(Map<String, String> row);
    }

    private static void hold(Evidence kernel, String system, int atLeast, Claim claim) {
        List<String> wrong = new ArrayList<>();
        Set<String> held = new TreeSet<>();
        for (Map<String, String> row : kernel.rows()) {
            if (row.get("system").equals(system) && row.get("error").isEmpty()) {
                claim.differs(row).ifPresent(differs -> {
                    held.add(row.get("key"));
                    if (!differs.isEmpty()) {
                        wrong.add(row.get("key") + "=" + row.get("written") + ": the form is " + differs + ", seen "
                                + row.get("shown"));
                    }
                });
            }
        }
        System.out.println(kernel + ": the forms of " + held.size() + " keys of " + system + " held");
        assertEquals(List.of(), wrong, kernel.toString());
        assertTrue(held.size() >= atLeast, "only " + held.size() + " of " + atLeast);
    }

    /** What was written, as a spec may have it; a text whose blanks the kernel keeps is refused there. */
    private static Optional<SysctlValue> value(Map<String, String> row) {
        try {
            return Optional.of(SysctlValue.parse(row.get("written").replaceAll("(?<=[0-9])[ \t]+", " ")));
        } catch (InvalidValue refused) {
            return Optional.empty();
        }
    }

    private static Map<String, String> properties(Map<String, String> row) {
        return row.get("shown")
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /** What a unit shows without any directive; the rows of the others say only what is different. */
    private static Map<String, String> bare(Evidence kernel) {
        return kernel.rows().stream()
                .filter(row -> row.get("key").equals("-"))
                .findFirst()
                .orElseThrow();
    }

    private static String differences(Map<String, String> forms, Map<String, String> seen) {
        StringBuilder differences = new StringBuilder();
        forms.forEach((name, value) -> {
            String shown = seen.getOrDefault(name, "");
            if (!value.equals(shown)) {
                differences.append(name).append('=').append(value).append(' ');
            }
        });
        return differences.toString();
    }
}
