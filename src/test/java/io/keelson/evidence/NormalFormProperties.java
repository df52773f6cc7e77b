package io.keelson.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import io.keelson.fact.Target;
import io.keelson.standard.NormalForm;
import io.keelson.value.InvalidValue;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import io.keelson.value.SysctlValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The laws of a normal form: bringing a form into its form changes nothing, and equal values have equal forms. */
class NormalFormProperties {
    private static final Facts FACTS = Facts.builtIn();
    private static final NormalForm FORMS = NormalForm.on(Target.UNKNOWN);

    /** A key of the table and a text that its type and range accept. */
    record Written(String key, String text) {
        SysctlValue value() {
            return SysctlValue.parse(text);
        }
    }

    @Provide
    Arbitrary<Written> sysctls() {
        List<Fact> rows = FACTS.sysctlKeys().stream()
                .map(key -> FACTS.sysctl(key).orElseThrow())
                .filter(fact -> fact.live().filter(Liveness.READ_ONLY::equals).isEmpty())
                .toList();
        return Combinators.combine(
                        Arbitraries.of(rows),
                        Arbitraries.longs().between(0, 1L << 40),
                        Arbitraries.integers().between(1, 40))
                .as((fact, number, shift) -> new Written(fact.key(), text(fact, number >> shift)))
                .filter(written -> accepts(written));
    }

    private static String text(Fact fact, long number) {
        return switch (fact.type()) {
            case "sysctl-tuple" -> number + " " + (number + 1) + " " + (number + 2);
            case "sysctl-range-list" -> (number % 60_000 + 7) + "," + number % 60_000 + "-" + (number % 60_000 + 9);
            case "sysctl-word", "sysctl-text" -> "word" + number;
            default -> Long.toString(number);
        };
    }

    private static boolean accepts(Written written) {
        try {
            FACTS.sysctl(written.key()).orElseThrow().parse(written.text());
            return true;
        } catch (InvalidValue refused) {
            return false;
        }
    }

    @Property
    void theFormOfASysctlIsItsOwnForm(@ForAll("sysctls") Written written) {
        Optional<String> form = FORMS.sysctl(written.key(), written.value());
        form.filter(text -> !text.startsWith("0x")) // what the kernel shows in hexadecimal it reads so, too
                .ifPresent(text ->
                        assertEquals(form, FORMS.sysctl(written.key(), SysctlValue.parse(text.replace('\t', ' ')))));
    }

    /** The kernel reads 0x10 as 16. */
    @Property
    void hexadecimalHasTheFormOfItsNumber(@ForAll("sysctls") Written written) {
        Assume.that(written.text().matches("[0-9]+"));
        String hexadecimal = "0x" + new BigInteger(written.text()).toString(16);
        Assume.that(accepts(new Written(written.key(), hexadecimal)));
        Assume.that(FACTS.sysctl(written.key()).orElseThrow().type().equals("sysctl-int"));
        assertEquals(
                FORMS.sysctl(written.key(), written.value()), FORMS.sysctl(written.key(), SysctlValue.of(hexadecimal)));
    }

    @Provide
    Arbitrary<String> limits() {
        return Arbitraries.of(
                "memory.max", "memory.high", "memory.low", "memory.min", "memory.swap.max", "hugetlb.2MB.max");
    }

    @Provide
    Arbitrary<Target> targets() {
        return Arbitraries.of("amd64", "arm64", "ppc64le", "loong64", "s390x").map(Target.UNKNOWN::withArch);
    }

    @Property
    void theFormOfALimitIsItsOwnFormAndNeverAboveIt(
            @ForAll("limits") String file, @ForAll("targets") Target target, @ForAll @LongRange(min = 0) long bytes) {
        NormalForm forms = NormalForm.on(target);
        String form = forms.cgroup(file, MemoryLimit.of(new MemorySize(bytes)));
        assertEquals(form, forms.cgroup(file, form));
        if (!form.equals("max")) {
            long shown = Long.parseLong(form);
            long unit = file.startsWith("hugetlb.") ? 2 << 20 : target.pageSize();
            assertEquals(0, shown % unit, form);
            assertEquals(bytes / unit, shown / unit, "rounded down to whole pages");
        }
    }

    @Property
    void equalLimitsHaveEqualForms(
            @ForAll("limits") String file, @ForAll @LongRange(min = 0, max = 1L << 30) long kibibytes) {
        String form = FORMS.cgroup(file, kibibytes + "KiB");
        assertEquals(form, FORMS.cgroup(file, Long.toString(kibibytes * 1024)));
        assertEquals(form, FORMS.cgroup(file, MemoryLimit.of(new MemorySize(kibibytes * 1024))));
    }

    @Property
    void equalSpansHaveEqualForms(@ForAll @LongRange(min = 1, max = 100_000) long seconds) {
        assertEquals(
                FORMS.directive("TimeoutStopSec", seconds + "s"),
                FORMS.directive("TimeoutStopSec", seconds * 1000 + "ms"));
        String shown = FORMS.directive("RestartSec", Long.toString(seconds)).get("RestartUSec");
        assertEquals(shown, FORMS.directive("RestartSec", shown).get("RestartUSec"));
    }
}
