package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Keelson;
import io.keelson.problem.Problem;
import io.keelson.value.GoMemLimit;
import io.keelson.value.InvalidValue;
import io.keelson.value.MemorySize;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value made in Java is held against the same facts as one that is written in a spec. */
class GivenValueTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Keys.sysctl("vm.swappiness"), SysctlValue.parse("EVIL")),
                Arguments.of(Keys.sysctl("net.core.somaxconn"), SysctlValue.parse("99999999999")),
                Arguments.of(Keys.cgroup("pids.max"), "EVIL"),
                Arguments.of(Keys.godebug("http2client"), "0,EVIL=1"),
                Arguments.of(Keys.build("trimpath"), "yes"),
                Arguments.of(Keys.build("GOARCH"), "EVIL"),
                Arguments.of(Keys.TARGET_OS, "EVILos"),
                Arguments.of(Keys.TARGET_CPUS, 0),
                Arguments.of(Keys.TARGET_CPUS, -5));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void isRefusedWhereItIsMade(Key<T> key, T value) {
        InvalidValue refused =
                assertThrows(InvalidValue.class, () -> Settings.builder().put(key, value));
        assertEquals(List.of(key.toString()), refused.keys());
    }

    @Test
    void nothingIsNoValue() {
        assertEquals(
                "the value of target.os",
                assertThrows(
                                NullPointerException.class,
                                () -> Settings.builder().put(Keys.TARGET_OS, (String) null))
                        .getMessage());
    }

    @Test
    void aLimitIsSetByItsKeyAndNotByTheDirectiveThatSpellsIt() {
        Settings limit = Settings.builder()
                .put(Keys.service("MemoryMax"), "2G")
                .put(Keys.GOMEMLIMIT, new GoMemLimit.Bytes(new MemorySize(3200L << 20)))
                .build();
        InvalidValue refused = assertThrows(InvalidValue.class, () -> Standard.of(limit));
        assertTrue(refused.getMessage().contains("cgroup.memory.max"), refused.getMessage());
        assertEquals(List.of("systemd.Service.MemoryMax"), refused.keys());
    }

    /** Such as a share of all tasks, for which the key has no word. */
    @Test
    void aDirectiveWithoutACounterpartStays() {
        Standard standard = Standard.of(
                Settings.builder().put(Keys.service("TasksMax"), "15%").build());
        assertEquals(
                "15%",
                standard.get(Keys.service("TasksMax")).orElseThrow().value().last());
    }

    @Test
    void autoWithNothingToDeriveFromIsTold() {
        List<String> codes =
                Keelson.compile(Settings.builder()
                                .put(Keys.GOMEMLIMIT, GoMemLimit.AUTO)
                                .build())
                        .problems()
                        .stream()
                        .filter(Problem::isError)
                        .map(problem -> problem.rule().code())
                        .toList();
        assertEquals(List.of("KEEL-S003"), codes);
    }
}
