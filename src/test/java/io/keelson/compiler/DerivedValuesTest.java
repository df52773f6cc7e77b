package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.standard.Keys;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.GoMaxProcs;
import io.keelson.value.GoMemLimit;
import io.keelson.value.InvalidValue;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import io.keelson.value.ServiceName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedValuesTest {

    @ParameterizedTest
    @CsvSource({
        "'memory.max: 1GiB', 921MiB",
        "'memory.high: 1800MiB, memory.max: 2GiB', 1620MiB",
        "'memory.high: max, memory.max: 2GiB', 1843MiB",
        "'memory.high: 2GiB, memory.max: 2GiB', 1843MiB",
        "'memory.max: 1MiB', 0B",
    })
    void gomemlimitIsNinetyPerCentOfTheLowerLimit(String limits, String expected) {
        assertEquals(expected, Specs.value("env: { GOMEMLIMIT: auto }\ncgroup: { " + limits + " }\n", Keys.GOMEMLIMIT));
    }

    /** Of a slice that the service is not put into nothing is derived. */
    @ParameterizedTest
    @CsvSource({"'', 921MiB", "'Service: { Slice: web.slice },', 1843MiB"})
    void theLimitOfItsSliceCountsToo(String service, String expected) {
        String text = "env: { GOMEMLIMIT: auto }\ncgroup: { memory.max: 2GiB }\nsystemd: { " + service
                + " Slice: { MemoryMax: 1G } }\n";
        assertEquals(expected, Specs.value(text, Keys.GOMEMLIMIT));
    }

    @Test
    void autoIsDerivedForSettingsThatWereMadeInJava() {
        Settings settings = Settings.builder()
                .put(Keys.NAME, ServiceName.parse("worker"))
                .put(Keys.MEMORY_MAX, MemoryLimit.of(MemorySize.ofMiB(512)))
                .put(Keys.GOMEMLIMIT, GoMemLimit.AUTO)
                .put(Keys.GOMAXPROCS, GoMaxProcs.AUTO)
                .build();
        Compilation compiled = Keelson.compile(settings);
        assertEquals(List.of(), Specs.codes(compiled));
        assertEquals(
                Map.of("GOMEMLIMIT", "460MiB"), compiled.orThrow().environment().variables());
        assertThrows(InvalidValue.class, () -> Standard.of(settings));
    }

    @Test
    void settingsOfJavaThatExcludeEachOtherAreProblems() {
        Compilation compiled = Keelson.compile(Settings.builder()
                .put(Keys.MEMORY_HIGH, MemoryLimit.of(MemorySize.ofMiB(512)))
                .put(Keys.MEMORY_MAX, MemoryLimit.of(MemorySize.ofMiB(256)))
                .build());
        assertEquals(List.of("KEEL-M001"), Specs.codes(compiled));
        assertTrue(compiled.hasErrors());
    }

    @Test
    void anInheritedAutoWithNothingToDeriveFromIsDropped() {
        assertEquals("unset", Specs.value("extends: go-production\n", Keys.GOMEMLIMIT));
    }

    @Test
    void anExplicitAutoWithNothingToDeriveFromIsAProblem() {
        assertEquals(List.of("KEEL-S003"), Specs.codes(Specs.compile("env: { GOMEMLIMIT: auto }\n")));
        assertEquals(
                List.of("KEEL-S003"),
                Specs.codes(Specs.compile("env: { GOMEMLIMIT: auto }\ncgroup: { memory.max: max }\n")));
    }

    @Test
    void anAutoThatNeedsAValueThatCouldNotBeReadIsSilent() {
        assertEquals(
                List.of("KEEL-V001"),
                Specs.codes(Specs.compile("env: { GOMEMLIMIT: auto }\ncgroup: { memory.max: 2gb }\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "'cpu.max: 400%', '', 4",
        "'cpu.max: 50%', '', 2",
        "'cpu.max: 250%', '', 3",
        "'cpu.max: 400%, cpuset.cpus: 0-1', '', 2",
        "'cpu.max: 100%, cpuset.cpus: 0', '', 1",
        "'cpu.max: 400%', 'cpus: 3', 3",
        "'cpu.max: max', '', unset",
        "'cpuset.cpus: 0-1', '', unset",
        "'cpu.max: 400%', 'go: 1.25', unset",
        "'cpu.max: 400%', 'go: 1.24', 4",
    })
    void gomaxprocsFollowsTheQuota(String limits, String target, String expected) {
        String text = "env: { GOMAXPROCS: auto }\ncgroup: { " + limits + " }\ntarget: { " + target + " }\n";
        assertEquals(expected, Specs.value(text, Keys.GOMAXPROCS));
    }

    @Test
    void aShareIsASizeWhereTheTargetsMemoryIsKnown() {
        String share = "env: { GOMEMLIMIT: auto }\ncgroup: { memory.max: 50% }\n";
        assertEquals("2147483648", Specs.value(share + "target: { memory: 4GiB }\n", Keys.MEMORY_MAX));
        assertEquals("1843MiB", Specs.value(share + "target: { memory: 4GiB }\n", Keys.GOMEMLIMIT));
        assertEquals("50%", Specs.value("cgroup: { memory.max: 50% }\n", Keys.MEMORY_MAX));
    }

    @Test
    void theUsualPeriodSaysNothing() {
        assertEquals("unset", Specs.value("cgroup: { cpu.max: 50000 100000 }\n", Keys.CPU_MAX_PERIOD));
        assertEquals("50%", Specs.value("cgroup: { cpu.max: 50000 100000 }\n", Keys.CPU_MAX));
    }
}
