package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.origin.Origin;
import io.keelson.value.EnvValue;
import io.keelson.value.GoGc;
import io.keelson.value.ImageUser;
import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import io.keelson.value.LineText;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MountSource;
import io.keelson.value.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java could build and no file could carry is refused when the standard is made, with the key. */
class RefusedTogetherTest {

    static Stream<Arguments> standards() {
        return Stream.of(
                refused("build", put(Keys.build("A-B"), "1")),
                refused("build", put(Keys.build("o"), "x")),
                refused("build.C", put(Keys.build("C"), "x")),
                refused("build", put(Keys.linkerVariable("version"), LineText.parse("1"))),
                refused("build.ldflags", put(Keys.LDFLAGS, Words.of("all=-s"))),
                refused("build.ldflags", put(Keys.LDFLAGS, Words.of("-a\u00a0'\""))),
                refused(
                        "build.ldflags",
                        Settings.builder()
                                .put(Keys.linkerVariable("main.a"), LineText.parse("x".repeat(40_000)))
                                .put(Keys.linkerVariable("main.b"), LineText.parse("x".repeat(40_000)))),
                refused("docker.user", put(Keys.DOCKER_USER, ImageUser.parse("%i"))),
                refused("cgroup", put(Keys.ioMax("/dev/a b", "rbps"), IoRate.parseBandwidth("1MiB"))),
                refused("cgroup", put(Keys.ioMax("/dev/a\\x20b", "rbps"), IoRate.parseBandwidth("1MiB"))),
                refused("cgroup", put(Keys.cgroup("a b"), "1")),
                refused(
                        "Service.CPUWeight, cgroup.cpu.weight",
                        put(Keys.service("CPUWeight"), "idle").put(Keys.CPU_WEIGHT, new Weight(1))),
                refused(
                        "Service.Environment, env.A",
                        put(Keys.service("Environment"), "A=%n").put(Keys.env("A"), EnvValue.parse("1"))),
                refused("systemd.Service.Environment", put(Keys.service("Environment"), "A=%n GOGC=50")),
                refused("mounts./a.type", mount("/a", "a b")),
                refused("mounts", mount("/" + "x".repeat(250), "ext4")),
                refused(
                        "mounts./a.device",
                        put(Keys.mountDevice("/a"), MountSource.parse("n:" + " ".repeat(1_500)))
                                .put(Keys.mountType("/a"), "nfs")));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void isRefusedAtItsKey(String key, Settings settings) {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> Standard.of(settings));
        assertTrue(refused.keys().toString().contains(key), () -> refused.keys() + " " + refused.getMessage());
    }

    static Stream<Arguments> directives() {
        return Stream.of(
                Arguments.of(Keys.service("ExecStart"), List.of("/bin/a \"open")),
                Arguments.of(Keys.service("MemoryMx"), List.of("1")),
                Arguments.of(Keys.service("X-a b"), List.of("1")),
                Arguments.of(Keys.directive("Path", "PathExists"), List.of("/a")),
                Arguments.of(Keys.service("Restart"), List.of("no", "always")),
                Arguments.of(Keys.service("Slice"), List.of("a@b.slice")),
                Arguments.of(Keys.service("X-a"), List.of("a\nb")));
    }

    @ParameterizedTest
    @MethodSource("directives")
    void aDirectiveIsRefusedAtOnce(Key<Directive> key, List<String> lines) {
        String[] more = lines.subList(1, lines.size()).toArray(String[]::new);
        Settings.Builder settings = Settings.builder();
        InvalidValue refused = assertThrows(InvalidValue.class, () -> settings.put(key, lines.get(0), more));
        assertEquals(List.of(key.toString()), refused.keys());
    }

    /** What one directive takes another may not: its lines cannot be set under another name. */
    @Test
    void aDirectiveIsSetUnderItsOwnKeyOnly() {
        Directive user = Directive.of(Keys.service("User"), "payments");
        assertThrows(InvalidValue.class, () -> Setting.given(Keys.service("Group"), user));
        assertThrows(
                InvalidValue.class,
                () -> new Units(new TreeMap<>(Map.of("Service", new TreeMap<>(Map.of("Group", user))))));
    }

    /** Otherwise a value would be found under its key with a type that nobody asked for. */
    @Test
    void aKeyWithATypeOfItsOwnIsMadeWithNoOther() {
        List<Executable> keys = List.of(
                () -> Keys.env("GOGC"),
                () -> Keys.build("ldflags"),
                () -> Keys.cgroup("cpu.max"),
                () -> Keys.cgroup("memory.max"),
                () -> Keys.memoryLimit("pids.max"),
                () -> Keys.ioMax("8:16", "bps"));
        keys.forEach(key -> assertThrows(InvalidValue.class, key));
        Standard.of(put(Keys.GOGC, GoGc.parse("1"))
                .put(Keys.memoryLimit("memory.max"), MemoryLimit.parse("1G"))
                .build());
    }

    @Test
    void howAValueWasDerivedIsOneLine() {
        Origin broken = new Origin.Derived("env.A", List.of(), "two\nlines", Optional.empty());
        assertThrows(InvalidValue.class, () -> new Setting<>(Keys.env("A"), EnvValue.parse("1"), broken));
    }

    private static Settings.Builder mount(String point, String type) {
        return put(Keys.mountDevice(point), MountSource.parse("tmpfs")).put(Keys.mountType(point), type);
    }

    private static Settings.Builder put(Key<Directive> key, String line) {
        return Settings.builder().put(key, line);
    }

    private static <T> Settings.Builder put(Key<T> key, T value) {
        return Settings.builder().put(key, value);
    }

    private static Arguments refused(String key, Settings.Builder settings) {
        return Arguments.of(key, settings.build());
    }
}
